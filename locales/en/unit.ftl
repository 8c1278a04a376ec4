# Units, services, QR links, posters and slips of codes.

unit-which = There are { $count } units. Type a part of the name, or choose:
unit-found = Units that match:
unit-none-found = None of your units has such a name. Please type another part of it.
page-before = ‹ { $page }/{ $pages }
page-after = { $page }/{ $pages } ›
unit-all = Show all units
unit-name = <b>{ $name }</b>
unit-parent = Part of { $name }
unit-was-until = This unit ended on { $at }.
unit-successor = Its successor: { $name }
unit-head = { $capacity ->
    [plt] Acting head (Plt.): { $name }
    [plh] Acting head (Plh.): { $name }
   *[definitive] Head: { $name }
}
unit-no-head = No head yet
unit-people = { $count } civil servants, { $connected } connected
unit-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
unit-slips = Slips with codes
unit-add-service = Add a service
unit-others = Other units
unit-back = Back to the unit
unit-service-ask = What is the new service at <b>{ $unit }</b> called? Type it as citizens know it, for example: Perekaman KTP-el.
unit-slips-ask =
    Make slips for <b>{ $count } civil servants</b> of { $unit } who are not connected yet?

    Their older unused codes stop working. Slips are secret: whoever holds one can get in as that person.
unit-slips-yes = Yes, make new slips
unit-slips-made =
    Slips of <b>{ $unit }</b>: { $count } civil servants, valid until { $until }.

    Secret. Print, cut, hand them over in person, then delete this message.

service-name =
    <b>{ $name }</b>
    { $unit }
service-link = • { $place }, issued { $at }
service-poster = Poster · { $place }
service-change = Replace / revoke
service-add-general = Make a general QR
service-add-counter = Add a counter
service-fill-sheet = Fill in from paper
paper-kept =
    <b>Kept.</b>
    { $service }: { $count } paper forms are counted in this half-year.
paper-next = Next paper form
service-back = Back to the service
service-added = The new service is saved. Its poster can be printed now.
service-counter-ask = What is the new counter of <b>{ $service }</b> called? For example: Loket 3.

link-general = General
link-issued = The new QR is ready. Its poster can be printed now.
link-replaced = The code is replaced. Please print the new poster and take the old one down.
link-revoked-now = The QR is revoked. Please take its poster down.
link-poster =
    QR poster of <b>{ $service }</b> · { $place }
    { $unit }

    Print on A4: page 1 for the wall, page 2 has four cards for the desk.
link-which = <b>{ $service }</b> · { $place }. What would you like to do with this QR?
link-replace = Replace the code
link-replace-ask = Replace the QR code of <b>{ $service }</b> · { $place }? What is printed stops working, so the poster must be printed again.
link-replace-yes = Yes, replace it
link-revoke = Revoke
link-revoke-ask = Revoke the QR of <b>{ $service }</b> · { $place } without a new one? What is printed stops working.
link-revoke-yes = Yes, revoke it
unit-days = { $six ->
    [1] Open six days, Monday to Saturday.
   *[other] Open five days, Monday to Friday.
}
unit-turn-days = { $six ->
    [1] Change: open on Saturdays too
   *[other] Change: closed on Saturdays
}
