# Kasus warga: yang dibaca warga

case-head = <b>{ $service }</b> · { $unit }
case-standing = { $kind ->
    [complaint] Pengaduan
    [praise] Pujian
   *[opinion] Saran
} sejak { $day }. Keadaan: <b>{ $state }</b>.
case-state-received = diterima
case-state-working = sedang dikerjakan
case-state-answered = dijawab
case-state-impossible = tidak dapat dikerjakan
case-state-done-says-office = selesai menurut kantor
case-state-done-says-citizen = selesai menurut warga
case-state-reopened = dibuka lagi
case-due = Yang harus menjawab: { $unit }, paling lambat { $due }.
case-escalated = Batas jawaban sudah lewat. Sejak { $day } hal ini disampaikan kepada pimpinannya.
case-closes = Bila tidak ada kabar dari warga sampai { $day }, kasus ini ditutup dengan jawaban kantor. Sesudah itu pun masih dapat dibuka lagi.
case-closed = Ditutup { $day }.
case-lapor-number = Nomor SP4N-LAPOR!: { $number }
case-told = Kabarnya kami sampaikan di chat yang Saudara pilih; untuk itu akunnya disimpan pada kasus ini sampai selesai.
case-by-code = Kasus ini hanya terbuka dengan kode kuitansi. Lihat lagi kapan saja dengan /kuitansi KODE.
case-entry = <b>{ $day }</b> · { $who ->
    [citizen] Warga
    [silence] Tanpa kabar 10 hari kerja
   *[office] { $unit }
}: { $state }
case-said = { $head }
    { $words }
case-file = { $kind ->
    [voice] 🎤 rekaman
   *[photo] 📷 foto
}{ $state ->
    [forgotten] {" "}(dihapus { $days } hari sesudah kasus ditutup)
   *[kept] {""}
}
case-settled-question = <b>Menurut Saudara, apakah ini sudah beres?</b>
case-moved =
    Ada kabar untuk kasus Saudara tentang <b>{ $service }</b>.

    Saudara menulis: “{ $quote }”
case-settled-asked =
    Tentang <b>{ $service }</b> Saudara menulis: “{ $quote }”

    { $unit } menyatakan: <b>{ $says }</b>. { $state ->
        [impossible] Bila alasannya belum dapat Saudara terima, kasus ini dapat dibuka lagi.
       *[other] <b>Menurut Saudara, apakah sudah beres?</b>
    }
    Bila tidak ada kabar sampai { $day }, kasus ini kami tutup sebagai kata kantor, bukan kata Saudara, dan akun Saudara dihapus dari kasus ini.
case-settle = Sudah beres
case-tell-reopen = Belum, buka lagi
case-tell-more = Tulis lagi
case-tell-lapor = Naskah SP4N-LAPOR!
case-quiet = Jangan beri tahu di chat ini
case-look = Lihat semuanya
case-telling = Kasus: “{ $quote }”

    { $telling ->
        [reopen] Apa yang belum beres? Mohon tulis alasannya dalam satu pesan; kasusnya lalu dibuka lagi dan kantor mendapat batas waktu baru.
       *[more] Silakan tulis tambahannya dalam satu pesan.
    } Nama, nomor, dan akun kami samarkan sebelum dibaca kantor.
case-thanks = Kasus: “{ $quote }”

    { $state ->
        [done-says-citizen] Terima kasih. Kasus ini selesai menurut Saudara, dan tidak ada lagi akun yang tersimpan padanya. Bila ternyata belum, buka lagi dengan kode kuitansi.
        [reopened] Kasusnya dibuka lagi. Kata-kata Saudara sudah tersimpan.
       *[other] Terima kasih, sudah tersimpan.
    }
case-quiet-now = Kasus: “{ $quote }”

    Baik, chat ini tidak lagi diberi tahu, dan akun Saudara sudah dihapus dari kasus ini. Kabarnya dapat dilihat dengan /kuitansi KODE.
case-lapor =
    <b>Naskah untuk SP4N-LAPOR!</b> (ketuk untuk menyalin, lalu tempel di lapor.go.id)

    <code>Pengaduan tentang { $service }, { $unit }, Kota Mataram, { $day }. { $words }</code>
case-lapor-ask = SP4N-LAPOR! adalah kanal pengaduan nasional; melapor di sana pilihan warga sendiri. Setelah terkirim, tulis nomor lacaknya di sini supaya tersimpan pada kasus ini.

# Meja kasus: yang dibaca kantor

command-kasus = Kasus warga yang menunggu jawaban
menu-kasus = Kasus warga
help-kasus = • /kasus menampilkan kata-kata warga yang menunggu jawaban kantor.
case-desk-title = <b>Kasus warga</b>, yang paling mendesak lebih dahulu:
case-desk-none = Tidak ada kasus warga yang terbuka. Terima kasih.
case-desk-line = { $number }. { $left } · { $kind ->
    [complaint] Pengaduan
    [praise] Pujian
   *[opinion] Saran
} · { $service }
    “{ $quote }”
case-left = { $days ->
    [0] ⏳ batasnya hari ini
   *[other] ⏳ sisa { $days } hari kerja
}
case-left-over = ⚠️ lewat { $days } hari kerja
case-left-citizen = ⏸ menunggu warga
case-owner = Penanggung jawab: { $name }
case-owner-none = Belum ada penanggung jawab. Mohon diserahkan kepada seorang pegawai unit.
case-do-working = Kerjakan
case-do-answered = Jawab
case-do-impossible = Tidak dapat dikerjakan
case-do-done-says-office = Selesai
case-show-file = { $kind ->
    [voice] 🎤 Dengarkan rekaman
   *[photo] 📷 Lihat foto
}
case-file-shown = Dari warga: “{ $quote }”

    Hanya untuk Bapak/Ibu sebagai penanggung jawab. Mohon tidak diteruskan: wajah dan suara dapat dikenali.
case-hand-over = Serahkan ke …
case-pass-on = Teruskan kepada pegawai
case-desk-open = ‹ Daftar kasus
case-open = Buka kasusnya
case-next = Halaman { $number } ›
case-ask-answered = Warga menulis: “{ $quote }”

    Tulis jawaban Bapak/Ibu dalam satu pesan, atau mulai dari naskah di bawah.
case-ask-impossible = Warga menulis: “{ $quote }”

    Mengapa ini tidak dapat dikerjakan? Tulis alasannya dalam satu pesan, atau mulai dari naskah di bawah.
case-ask-done-says-office = Warga menulis: “{ $quote }”

    Apa yang sudah dikerjakan? Tulis dalam satu pesan, atau mulai dari naskah di bawah. Warga masih akan ditanya apakah sudah beres.
case-label-answered-1 = Terima kasih dan penjelasan
case-label-answered-2 = Sudah diperbaiki
case-label-answered-3 = Mohon datang ke loket
case-label-impossible-1 = Di luar kewenangan unit
case-label-impossible-2 = Belum ada anggaran
case-label-done-says-office-1 = Sudah dikerjakan
case-label-done-says-office-2 = Sudah diperiksa di tempat
case-ready-answered-1 = Terima kasih atas masukan Saudara. Sudah kami bahas bersama petugas layanan, dan kami jadikan perhatian.
case-ready-answered-2 = Mohon maaf atas ketidaknyamanan Saudara. Hal ini sudah kami perbaiki, dan kami awasi supaya tidak terulang.
case-ready-answered-3 = Supaya dapat kami bantu sampai tuntas, mohon datang ke loket pada jam layanan dan sebutkan kasus ini kepada petugas.
case-ready-impossible-1 = Mohon maaf, hal ini di luar kewenangan unit kami. Silakan sampaikan melalui SP4N-LAPOR! (lapor.go.id) supaya diteruskan kepada instansi yang berwenang.
case-ready-impossible-2 = Mohon maaf, tahun ini anggarannya belum tersedia. Usulan Saudara kami ajukan dalam perencanaan tahun berikutnya.
case-ready-done-says-office-1 = Sudah selesai kami kerjakan. Silakan diperiksa, dan kabari kami bila belum.
case-ready-done-says-office-2 = Petugas sudah memeriksa di tempat dan menyelesaikannya. Silakan diperiksa, dan kabari kami bila belum.
case-template =
    Warga menulis: “{ $quote }”

    Naskahnya (ketuk untuk menyalin):
    <code>{ $words }</code>

    Kirim begini, atau tulis versi Bapak/Ibu sendiri dalam satu pesan.
case-template-send = Kirim begini
case-pick = Warga menulis: “{ $quote }”

    { $errand ->
        [praise] Siapa yang dimaksud? Pilih pegawai { $unit } yang akan menerima ucapan ini.
       *[case] Siapa yang menangani kasus ini selanjutnya? Pilih pegawai { $unit }.
    }
case-handed-over = Kasus “{ $quote }” sekarang ditangani { $name }. Batas waktunya tetap.
case-passed-on = Ucapan “{ $quote }” sudah diteruskan kepada { $name }. Ini bukan nilai dan tidak masuk IKM.
case-praise-passed = Terima kasih. Ucapan Saudara sudah kami sampaikan kepada pegawai yang dimaksud.
case-praise =
    🌿 Seorang warga berterima kasih kepada Bapak/Ibu, lewat layanan <b>{ $service }</b>:

    “{ $words }”
case-notice-opened = { $kind ->
    [complaint] Pengaduan
    [praise] Pujian
   *[opinion] Saran
} warga tentang <b>{ $service }</b> menunggu jawaban Bapak/Ibu ({ $left }): “{ $quote }”
case-notice-written = Warga menulis lagi dalam { $kind ->
    [complaint] pengaduan
    [praise] pujian
   *[opinion] saran
} tentang <b>{ $service }</b> ({ $left }). Mula-mula: “{ $quote }”
case-notice-overdue = { $kind ->
    [complaint] Pengaduan
    [praise] Pujian
   *[opinion] Saran
} warga tentang <b>{ $service }</b> belum dijawab sampai batasnya ({ $left }), jadi kami sampaikan kepada Bapak/Ibu: “{ $quote }”
