# Umpan balik berkelanjutan (PermenPANRB 6/2022, Pasal 17-19).

command-umpan = Umpan balik: beri, baca, minta
menu-umpan = Umpan balik
help-umpan = • /umpan memberi umpan balik dalam 20 detik, menampilkan yang Bapak/Ibu terima, dan memintanya dari pimpinan, rekan, atau bawahan.

feedback-desk =
    <b>Umpan balik</b>

    Untuk siapa? Satu ketukan memilih orangnya, satu lagi hasil kerja atau perilakunya, lalu satu kalimat atau pesan suara. Umpan balik langsung sampai.
feedback-desk-empty =
    <b>Umpan balik</b>

    Saat ini belum ada pegawai yang dapat Bapak/Ibu beri umpan balik. Bila keliru, periksa dengan /atasan.
feedback-days = { $name } · { $days ->
    [0] hari ini
   *[other] { $days } hari
}
feedback-never = { $name } · belum pernah
feedback-to-peer = { $name } · rekan
feedback-to-subordinate = { $name } · pimpinan
feedback-asked-by = 🙏 { $name } meminta umpan balik
feedback-mine = { $unread ->
    [0] Umpan balik untuk saya
   *[other] Umpan balik untuk saya · { $unread } belum dibaca
}
feedback-ask = Minta umpan balik
feedback-home = Umpan balik

feedback-about-what = Umpan balik untuk <b>{ $name }</b>: tentang hasil kerja atau perilaku yang mana?
feedback-record = Catatan umpan balik
feedback-words-ask =
    Untuk <b>{ $name }</b>, tentang <b>{ $about }</b>.

    Tulis satu kalimat yang konkret, atau kirim pesan suara.
feedback-with-name = Nama Bapak/Ibu terlihat oleh penerima dan oleh peninjaunya. Yang sudah terkirim tidak dapat diubah.
feedback-on-entry =
    Catatan { $name } yang dibagikan kepada Bapak/Ibu:
    <blockquote>{ $words }</blockquote>
feedback-on-request = { $name } meminta umpan balik tentang <b>{ $about }</b>.
feedback-sent =
    Terkirim kepada <b>{ $name }</b>, tentang { $about }.

    Ada bukti? Kirim langsung foto, dokumen, atau pesan suara ke sini.
feedback-add-evidence = Tambah bukti
feedback-another = Satu lagi
feedback-read = Lihat seluruhnya
feedback-evidence-ask = Silakan kirim foto, dokumen, atau pesan suara sebagai bukti; boleh beberapa, satu demi satu.
feedback-reply-ask = Tulis balasan untuk <b>{ $name }</b> dalam satu pesan, atau kirim pesan suara, foto, atau dokumen.
feedback-replied = Balasan terkirim.
feedback-file-added = Berkas terkirim. Masih ada? Kirim lagi ke sini.

feedback-whole =
    <b>Umpan balik</b> dari <b>{ $giver }</b> ({ $voice ->
    [superior] pimpinan
    [peer] rekan kerja
   *[subordinate] bawahan
}) untuk <b>{ $receiver }</b>
    { $about } · { $at }
feedback-quote = <blockquote>{ $words }</blockquote>
feedback-reply-line =
    <b>{ $name }</b> · { $at }
    { $words }
feedback-reply-file = <b>{ $name }</b> · { $at }: berkas di bawah ini.
feedback-was-read = ✓ Dibaca { $at }
feedback-file = { $kind ->
    [voice] 🎤 Rekaman
    [photo] 📷 Foto
   *[document] 📄 Dokumen
} dari { $name }
feedback-file-gone = { $kind ->
    [voice] Rekaman
    [photo] Foto
   *[document] Dokumen
} dari { $name } tidak dapat kami teruskan. Mohon minta pengirimnya mengirim ulang.
feedback-file-waits = Dokumen dari { $name } masih diperiksa. Buka lagi umpan balik ini sebentar lagi.
feedback-acknowledge = Terima kasih, sudah saya baca
feedback-reply = Balas
feedback-acknowledged = Baik. { $name } dapat melihat bahwa Bapak/Ibu sudah membacanya.
feedback-answered = Balasan dari <b>{ $name }</b> pada umpan balik tentang { $about }:

feedback-record-mine =
    <b>Umpan balik untuk { $name }</b>, { PERIOD($semester) }

    { $count ->
        [0] Belum ada pada semester ini.
       *[other] { $count } umpan balik, { $unread } belum dibaca.
    }
feedback-record-of =
    <b>Catatan umpan balik { $name }</b>, { PERIOD($semester) }

    { $count ->
        [0] Belum ada pada semester ini.
       *[other] { $count } umpan balik, { $unread } belum dibaca penerimanya.
    }
feedback-line = { $state ->
    [new] •
   *[read] ✓
} { $day } · { $name } · { $about }
feedback-semester = { PERIOD($semester, at: "start") }
feedback-export-pdf = Unduh PDF
feedback-export-xlsx = Unduh Excel
feedback-exported = Catatan umpan balik { $name }, { PERIOD($semester) }. Judul kolom mengikuti pembacaan kami atas PermenPANRB 6/2022.

feedback-ask-whom = <b>Minta umpan balik.</b> Dari siapa?
feedback-ask-nobody = Saat ini belum ada yang dapat Bapak/Ibu mintai umpan balik. Bila keliru, periksa dengan /atasan.
feedback-person = { $name } · { $voice ->
    [superior] pimpinan
    [peer] rekan
   *[subordinate] bawahan
}
feedback-ask-about = Bapak/Ibu ingin umpan balik dari <b>{ $name }</b> tentang apa? Pilih, atau tulis dengan kata-kata sendiri.
feedback-was-asked = Permintaan terkirim kepada <b>{ $name }</b>. Jawabannya akan datang di chat ini.
feedback-give = Beri umpan balik
notice-feedback-asked = <b>{ $name }</b> meminta umpan balik Bapak/Ibu tentang <b>{ $about }</b>. Satu kalimat atau pesan suara sudah cukup.

# Catatan sebagai berkas

feedback-paper-title = Catatan Umpan Balik Berkelanjutan
feedback-paper-person = Nama: { $name } · NIP: { $nip }
feedback-paper-post = Jabatan: { $post } · Unit kerja: { $unit }
feedback-paper-semester = Periode: { PERIOD($semester) }
feedback-paper-note = Bahan untuk Format B.1.3 sampai B.1.5 PermenPANRB 6/2022 (Pasal 17 sampai 19). Pembagian tabel dan judul kolom mengikuti pembacaan kami atas peraturan itu; mohon cocokkan dengan formatnya sebelum ditandatangani. Pencatatan resmi tetap di e-Kinerja BKN.
record-page = Halaman { $page }
feedback-paper-file = { $kind ->
    [voice] rekaman suara
    [photo] foto
   *[document] dokumen { $name }
}
feedback-sheet-sums = Ringkasan
feedback-table-superior = Dari pimpinan
feedback-table-peer = Dari rekan kerja
feedback-table-subordinate = Dari bawahan
feedback-sum-voice = Pemberi
feedback-sum-count = Jumlah
feedback-sum-read = Dibaca
feedback-sum-answered = Ditanggapi
feedback-sum-with-evidence = Dengan bukti
feedback-sum-all = Semua
feedback-column-number = No.
feedback-column-day = Tanggal
feedback-column-giver = Pemberi umpan balik
feedback-column-about = Hasil kerja atau perilaku kerja
feedback-column-words = Umpan balik
feedback-column-evidence = Bukti dukung
feedback-column-response = Tanggapan pegawai
