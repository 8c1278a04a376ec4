# Akhir sebuah mentoring
guidance-open-pair = Buka bimbingan
guidance-end-why =
    <b>Akhiri mentoring dengan { $name } sekarang?</b>
    Menurut rencana berlangsung sampai { $until }. Pilih alasannya; alasan ini kami sampaikan kepada { $name }. Sesi yang masih direncanakan ikut dibatalkan.
guidance-keep = Tidak jadi
guidance-ended = Mentoring dengan { $name } sudah diakhiri. Terima kasih atas waktu yang diberikan.
guidance-told-ended = <b>Mentoring dengan { $name } sudah selesai.</b> { $reason }
guidance-ended-because = Diakhiri lebih awal; alasannya: { $reason }.
guidance-end-over = Waktunya sudah genap.
guidance-end-reached = tujuan sudah tercapai
guidance-end-time = waktu tidak memungkinkan
guidance-end-moved = tugas atau tempat kerja berubah
guidance-end-unsuited = bidangnya kurang sesuai kebutuhan
guidance-end-personal = alasan pribadi
guidance-end-not-met = lama tidak ada sesi, jadi BKPSDM mengakhirinya
guidance-end-left = { $name } tidak lagi bertugas di Pemerintah Kota
guidance-waits-again = Permintaan Bapak/Ibu kembali ke antrean, di tempat semula. Tidak ada yang perlu dilakukan; lihat /mentoring.
guidance-outcome-ask = Apakah tujuan yang Bapak/Ibu tulis dalam rencana tercapai?
guidance-outcome = { $outcome ->
    [3] Tercapai
    [2] Tercapai sebagian
    [1] Belum tercapai
   *[0] Tidak sempat berjalan
}
guidance-outcome-said = Dicatat: <b>{ $outcome }</b>. Terima kasih.
guidance-ending =
    <b>Mentoring dengan { $name } berakhir { $until }.</b>
    Masih ada waktu untuk sesi terakhir, dan untuk membenarkan jurnal yang belum ditandatangani: sesi tanpa tanda tangan kedua pihak tidak dihitung.

# Pasangan yang tidak bertemu
guidance-idle-first =
    <b>Apakah sudah bertemu { $name }?</b>
    Sejak { $since } belum ada sesi yang tercatat. Bila sudah bertemu, rencanakan sesi berikutnya supaya tercatat; bila belum, tentukan waktunya sekarang atau akhiri.
    <i>Kami bertanya sekali lagi. Bila tetap tanpa sesi, BKPSDM diberi tahu supaya dapat mencarikan pasangan lain.</i>
guidance-idle-second =
    <b>Sekali lagi: apakah sudah bertemu { $name }?</b>
    Sejak { $since } belum ada sesi yang tercatat. Tentukan waktunya sekarang, atau akhiri bila memang tidak dapat dilanjutkan.
    <i>Ini pertanyaan terakhir. Bila tetap tanpa sesi, BKPSDM diberi tahu paling cepat { $day }.</i>
guidance-plan-session = Tentukan waktu sesi
guidance-end = Akhiri lebih awal
guidance-escalated =
    <b>Pasangan mentoring yang tidak bertemu</b>
    Mentor: { $mentor }
    Yang dibimbing: { $mentee }
    Sejak { $since } tidak ada sesi, dan dua pertanyaan kepada keduanya lewat begitu saja. Keduanya sudah tahu bahwa BKPSDM diberi tahu.
guidance-rematch = Akhiri, cari mentor lain
guidance-rematched = Sudah diakhiri. Permintaan { $mentee } kembali ke antrean di tempat semula; lanjutkan di /padanan.

# Umpan balik bimbingan (B.1.8)
guidance-give = Isi umpan balik bimbingan
guidance-heading =
    <b>Umpan balik pelaksanaan bimbingan: { $about }</b>
    <i>Hanya dibaca atasan mentor, dengan nama Bapak/Ibu. Mentor tidak pernah melihatnya.</i>
guidance-waktu =
    Mentor menyediakan waktu seperti yang disepakati.
    .title = Menyediakan waktu
guidance-memahami =
    Mentor memahami apa yang ingin saya pelajari.
    .title = Memahami kebutuhan
guidance-menjelaskan =
    Mentor menjelaskan dengan cara yang mudah saya ikuti.
    .title = Menjelaskan
guidance-contoh =
    Mentor memberi contoh dari pekerjaan yang nyata.
    .title = Memberi contoh
guidance-mendengar =
    Mentor mendengarkan dan menghargai pendapat saya.
    .title = Mendengarkan
guidance-mendorong =
    Mentor mendorong saya mencoba sendiri, lalu memberi masukan.
    .title = Mendorong mencoba
guidance-terarah =
    Setiap sesi memiliki tujuan yang jelas dan berjalan ke sana.
    .title = Sesi terarah
guidance-berguna =
    Yang dibahas dalam sesi langsung berguna untuk tugas saya.
    .title = Sesi berguna
guidance-langkah =
    Setiap sesi ditutup dengan langkah berikutnya yang disepakati.
    .title = Langkah berikutnya
guidance-scale =
    .c4 = Sangat setuju
    .c3 = Setuju
    .c2 = Kurang setuju
    .c1 = Tidak setuju
    .c0 = Tidak dapat menilai
guidance-sent =
    <b>Terkirim { $at }.</b>
    Hanya atasan { $name } yang dapat membacanya. Terima kasih, ini membantu mentor lain juga.
guidance-given =
    <b>Umpan balik bimbingan untuk { $mentor }</b>
    Dari { $mentee }, yang baru selesai dibimbing. Hanya Bapak/Ibu yang dapat membacanya; { $mentor } tidak.
guidance-read = Baca umpan balik
guidance-title =
    <b>Umpan balik pelaksanaan bimbingan</b>
    Mentor: { $mentor }
    Dari: { $mentee }, dikirim { $at }
guidance-line = { $number }. { $statement } <b>{ $answer }</b>
guidance-foot = <i>Mentor tidak melihat jawaban ini. Gunakan untuk pembinaan, tanpa menyebut siapa yang menilai.</i>

# Catatan mentoring (B.1.7)
mentoring-paper-title = Catatan Mentoring
mentoring-paper-mentor = Mentor: { $name } · NIP: { $nip } · { $post }, { $unit }
mentoring-paper-mentee = Yang dibimbing: { $name } · NIP: { $nip } · { $post }, { $unit }
mentoring-paper-skill = Bidang: { $skill }
mentoring-paper-time = Waktu: { $since } sampai { $until }
mentoring-paper-outcome = Hasil menurut yang dibimbing: { $outcome }
mentoring-paper-note = Kolomnya mengikuti pembacaan kami atas PermenPANRB 6/2022 (B.1.7). Tanda tangan adalah pernyataan masing-masing pihak di dalam bot, dengan waktunya (WITA).
mentoring-no-outcome = belum dinyatakan
mentoring-table-plan = Rencana
mentoring-table-counted = Sesi yang terhitung ({ $count })
mentoring-table-uncounted = Tidak terhitung: belum ditandatangani kedua pihak ({ $count })
mentoring-sheet-plan = Rencana
mentoring-sheet-counted = Terhitung
mentoring-sheet-uncounted = Tidak terhitung
mentoring-column-element = Unsur
mentoring-column-answer = Isi
mentoring-column-number = No.
mentoring-column-when = Waktu dan tempat
mentoring-column-kind = Bentuk
mentoring-column-topic = Pokok bahasan
mentoring-column-journal = Yang dikerjakan dan disepakati
mentoring-column-material = Bahan
mentoring-column-mentor = Tanda tangan mentor
mentoring-column-mentee = Tanda tangan yang dibimbing
mentoring-column-missing = Yang belum ada
mentoring-missing-denied = dinyatakan tidak bertemu
mentoring-missing-journal = jurnal mentor
mentoring-missing-differs = kesepakatan atas isi jurnal
mentoring-missing-mentee = tanda tangan yang dibimbing
mentoring-exported = Catatan mentoring { $mentor } dan { $mentee }
