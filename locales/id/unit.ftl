# Unit, layanan, tautan QR, poster, dan slip kode.

unit-which = Ada { $count } unit. Ketik sebagian namanya, atau pilih:
unit-found = Unit yang cocok:
unit-none-found = Tidak ada unit Bapak/Ibu yang bernama demikian. Mohon ketik bagian lain dari namanya.
page-before = ‹ { $page }/{ $pages }
page-after = { $page }/{ $pages } ›
unit-all = Lihat semua unit
unit-name = <b>{ $name }</b>
unit-parent = Bagian dari { $name }
unit-was-until = Unit ini sudah berakhir pada { $at }.
unit-successor = Penggantinya: { $name }
unit-head = { $capacity ->
    [plt] Plt. kepala: { $name }
    [plh] Plh. kepala: { $name }
   *[definitive] Kepala: { $name }
}
unit-no-head = Belum ada kepala
unit-people = { $count } pegawai, { $connected } terhubung
unit-services = { $count } layanan
unit-slips = Slip kode pegawai
unit-add-service = Tambah layanan
unit-others = Unit lain
unit-back = Kembali ke unit
unit-service-ask = Apa nama layanan baru di <b>{ $unit }</b>? Ketik seperti yang dikenal warga, misalnya: Perekaman KTP-el.
unit-slips-ask =
    Buat slip kode untuk <b>{ $count } pegawai</b> { $unit } yang belum terhubung?

    Kode lama mereka yang belum dipakai tidak berlaku lagi. Slip bersifat rahasia: siapa yang memegangnya dapat masuk sebagai pegawai itu.
unit-slips-yes = Ya, buat slip baru
unit-slips-made =
    Slip kode <b>{ $unit }</b>: { $count } pegawai, berlaku sampai { $until }.

    Rahasia. Cetak, gunting, serahkan langsung kepada orangnya, lalu hapus pesan ini.

service-name =
    <b>{ $name }</b>
    { $unit }
service-link = • { $place }, terbit { $at }
service-poster = Poster · { $place }
service-change = Ganti / cabut
service-add-general = Buat QR umum
service-add-counter = Tambah loket
service-fill-sheet = Isi dari kertas
paper-kept =
    <b>Lembar tersimpan.</b>
    { $service }: { $count } lembar kertas tercatat pada semester ini.
paper-next = Isi lembar berikutnya
service-back = Kembali ke layanan
service-added = Layanan baru sudah tersimpan. Posternya dapat langsung dicetak.
service-counter-ask = Apa nama loket baru untuk <b>{ $service }</b>? Misalnya: Loket 3.

link-general = Umum
link-issued = QR baru sudah siap. Posternya dapat langsung dicetak.
link-replaced = Kode sudah diganti. Mohon cetak poster yang baru dan turunkan yang lama.
link-revoked-now = QR sudah dicabut. Mohon turunkan posternya.
link-poster =
    Poster QR <b>{ $service }</b> · { $place }
    { $unit }

    Cetak di kertas A4: halaman 1 untuk dinding, halaman 2 empat kartu untuk meja.
link-which = <b>{ $service }</b> · { $place }. Apa yang ingin Bapak/Ibu lakukan dengan QR ini?
link-replace = Ganti kode
link-replace-ask = Ganti kode QR <b>{ $service }</b> · { $place }? QR yang sudah tercetak tidak berlaku lagi, sehingga posternya perlu dicetak ulang.
link-replace-yes = Ya, ganti kode
link-revoke = Cabut
link-revoke-ask = Cabut QR <b>{ $service }</b> · { $place } tanpa pengganti? QR yang sudah tercetak tidak berlaku lagi.
link-revoke-yes = Ya, cabut
unit-days = { $six ->
    [1] Buka enam hari, Senin sampai Sabtu.
   *[other] Buka lima hari, Senin sampai Jumat.
}
unit-turn-days = { $six ->
    [1] Ubah: buka juga hari Sabtu
   *[other] Ubah: tutup hari Sabtu
}
