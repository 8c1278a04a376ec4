# Halaman pengelola tentang seorang pegawai, serta penunjukan Plt/Plh dan atasan.

command-pegawai = Cari pegawai (pengelola)
menu-pegawai = Cari pegawai
help-pegawai = • /pegawai membuka halaman seorang pegawai: kode baru, ponsel hilang, Plt/Plh, atasan.
role-reviewer = penilai
role-head = kepala unit
role-unit-admin = pengelola unit
role-city-admin = pengelola kota (BKPSDM)
role-organisation = Bagian Organisasi
staff-ask = Ketik nama pegawai, sebagian pun cukup, atau NIP-nya.
staff-nobody = Tidak ada pegawai yang cocok. Mohon periksa ejaannya, lalu ketik nama atau NIP sekali lagi.
staff-found = Silakan pilih pegawainya.
staff-match =
    <b>{ $name }</b>
    { $post } · NIP { $nip }
staff-head =
    <b>{ $name }</b>
    { $post }
    { $unit }
    NIP { $nip }
staff-connected = Chat: terhubung
staff-unconnected = Chat: belum terhubung
staff-reviewer = Ditinjau oleh { $name }, { $basis ->
    [team] ketua tim
    [acting] Plt/Plh
    [vacancy] selama jabatan atasan kosong
   *[line] atasan langsung
}
staff-reviewer-none = Belum ada yang meninjau.
staff-absent = { $kind ->
    [duty] Dinas luar
   *[leave] Cuti
} sampai { $until }
staff-role = Peran: { $role }
staff-new-code = Kode baru (slip)
staff-lost-phone = Ponsel hilang/ganti
staff-acting = Tunjuk Plt/Plh
staff-move = Pindah atasan
staff-give-unit = Jadikan pengelola unit
staff-take-units = Cabut pengelola unit
staff-leave = Berhenti
staff-search = Cari pegawai lain
staff-back = Kembali
staff-slip =
    Slip kode untuk { $name }, berlaku sampai { $until }. Kode sebelumnya tidak berlaku lagi.

    Cetak dan serahkan langsung kepada yang bersangkutan.
staff-lost-phone-asked =
    Permintaan { $asker } untuk <b>{ $name }</b> menunggu orang kedua: penilai, kepala unit, atau pengelola kota lain.

    Siapa pun yang pertama menyetujui menerima kode barunya. Permintaan ini berlaku sampai { $until }.
staff-leave-ask = <b>{ $name }</b> berhenti dari Pemerintah Kota Mataram (pensiun, pindah instansi, atau wafat)? Peran dan jabatannya berakhir sekarang, dan pegawai yang ditinjaunya beralih kepada atasan di atasnya. Riwayatnya tetap tersimpan.
staff-leave-yes = Ya, sudah berhenti
staff-left = { $name } tercatat berhenti. Pegawai yang ditinjaunya beralih kepada atasan di atasnya; bila jabatannya perlu diisi, tunjuk Plt.
posting-ask-acting = Siapa yang menjadi Plt atau Plh dari <b>{ $name }</b>? Ketik nama atau NIP-nya.
posting-ask-reviewer = Siapa yang mulai hari ini meninjau <b>{ $name }</b>? Ketik nama atau NIP-nya.
posting-capacity = <b>{ $acting }</b> menggantikan <b>{ $holder }</b> sebagai apa?
posting-plt = Plt (jabatan kosong)
posting-plh = Plh (pejabat berhalangan)
posting-ask-days = { $capacity ->
    [plt] Plt
   *[plh] Plh
} { $holder }: <b>{ $acting }</b>.

    Dari tanggal berapa sampai tanggal berapa? Ketik dalam satu pesan, misalnya: 1-12-2026 s.d. 5-12-2026.
posting-acts = <b>{ $acting }</b> menjadi { $capacity ->
    [plt] Plt
   *[plh] Plh
} { $holder } dari { $first } sampai { $last }.
posting-basis = <b>{ $reviewer }</b> meninjau <b>{ $name }</b> mulai hari ini, sebagai apa?
posting-line = Atasan langsung
posting-team = Ketua tim
posting-moved = Mulai hari ini { $name } ditinjau oleh <b>{ $reviewer }</b>. Hari-hari sebelumnya tetap milik penilai yang lama.
cli-help-appoint = memberikan peran kepada seorang pegawai
cli-help-dismiss = mencabut peran seorang pegawai
cli-help-roles = menampilkan siapa memegang peran apa
cli-help-nip = NIP atau NI PPPK
cli-help-role = peran yang dimaksud
cli-help-unit = nama unit, hanya untuk unit-admin
cli-unit-wanted = --unit diperlukan untuk unit-admin, dan hanya untuk peran itu.
cli-appointed = { $name } sekarang { $role }.
cli-dismissed = { $name } bukan lagi { $role }.
cli-nothing-changed = Tidak ada yang berubah: { $name }, { $role }.
cli-role = { $role } · { $name } · NIP { $nip }
cli-role-of-unit = { $role } · { $name } · NIP { $nip } · { $unit }
cli-no-roles = Belum ada peran yang diberikan. Mulailah dengan: python -m bot appoint NIP --role city-admin
