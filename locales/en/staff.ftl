# The administrator's page of an employee; who acts for whom, and who reviews.

command-pegawai = Find an employee (administrators)
menu-pegawai = Find an employee
help-pegawai = • /pegawai opens an employee's page: new code, lost phone, Plt/Plh, superior.
role-reviewer = reviewer
role-head = head of unit
role-unit-admin = unit administrator
role-city-admin = city administrator (BKPSDM)
role-organisation = Bagian Organisasi
staff-ask = Type an employee's name, a part is enough, or the NIP.
staff-nobody = No employee matches. Please check the spelling, then type a name or NIP again.
staff-found = Please choose the employee.
staff-match =
    <b>{ $name }</b>
    { $post } · NIP { $nip }
staff-head =
    <b>{ $name }</b>
    { $post }
    { $unit }
    NIP { $nip }
staff-connected = Chat: connected
staff-unconnected = Chat: not connected yet
staff-reviewer = Reviewed by { $name }, { $basis ->
    [team] team leader
    [acting] Plt/Plh
    [vacancy] while the superior's post is vacant
   *[line] direct superior
}
staff-reviewer-none = Nobody reviews this employee yet.
staff-absent = { $kind ->
    [duty] Away on duty
   *[leave] On leave
} until { $until }
staff-role = Role: { $role }
staff-new-code = New code (slip)
staff-lost-phone = Lost or new phone
staff-acting = Appoint Plt/Plh
staff-move = Change superior
staff-give-unit = Make unit administrator
staff-take-units = Revoke unit administrator
staff-leave = Leaves service
staff-search = Find another employee
staff-back = Back
staff-slip =
    Code slip for { $name }, valid until { $until }. Earlier codes no longer work.

    Print it and hand it over in person.
staff-lost-phone-asked =
    The request of { $asker } for <b>{ $name }</b> waits for a second person: the reviewer, the head of the unit, or another city administrator.

    Whoever agrees first receives the new code. This request is open until { $until }.
staff-leave-ask = Does <b>{ $name }</b> leave the City of Mataram (retired, moved to another government, or deceased)? Roles and posts end now, and the people they review go to the next superior. The history is kept.
staff-leave-yes = Yes, they have left
staff-left = { $name } is recorded as having left. The people they reviewed go to the next superior; if the post must be filled, appoint a Plt.
posting-ask-acting = Who acts as Plt or Plh for <b>{ $name }</b>? Type a name or NIP.
posting-ask-reviewer = Who reviews <b>{ $name }</b> from today? Type a name or NIP.
posting-capacity = In which capacity does <b>{ $acting }</b> act for <b>{ $holder }</b>?
posting-plt = Plt (post vacant)
posting-plh = Plh (holder away)
posting-ask-days = { $capacity ->
    [plt] Plt
   *[plh] Plh
} of { $holder }: <b>{ $acting }</b>.

    From which day until which day? Type both in one message, for example: 1-12-2026 s.d. 5-12-2026.
posting-acts = <b>{ $acting }</b> acts as { $capacity ->
    [plt] Plt
   *[plh] Plh
} of { $holder } from { $first } until { $last }.
posting-basis = <b>{ $reviewer }</b> reviews <b>{ $name }</b> from today, in which capacity?
posting-line = Direct superior
posting-team = Team leader
posting-moved = From today { $name } is reviewed by <b>{ $reviewer }</b>. The days before stay with the former reviewer.
cli-help-appoint = give an employee a role
cli-help-dismiss = take a role back from an employee
cli-help-roles = show who holds which role
cli-help-nip = NIP or NI PPPK
cli-help-role = the role that is meant
cli-help-unit = name of the unit, for unit-admin only
cli-unit-wanted = --unit is needed for unit-admin, and only for that role.
cli-appointed = { $name } now is { $role }.
cli-dismissed = { $name } no longer is { $role }.
cli-nothing-changed = Nothing has changed: { $name }, { $role }.
cli-role = { $role } · { $name } · NIP { $nip }
cli-role-of-unit = { $role } · { $name } · NIP { $nip } · { $unit }
cli-no-roles = No role has been given yet. Begin with: python -m bot appoint NIP --role city-admin
