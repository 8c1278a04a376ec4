# Mentoring: menjadi mentor, meminta mentor, padanan, dan tawaran (PermenPANRB 6/2022, Pasal 20-21).

command-mentoring = Mentoring: membimbing atau dibimbing
help-mentoring = • /mentoring untuk membimbing rekan, meminta mentor, dan melihat tempat Bapak/Ibu dalam antrean.
command-padanan = Padanan mentor dan yang dibimbing
help-padanan = • /padanan mencari pasangan mentor terbaik untuk semua yang menunggu; Bapak/Ibu memeriksanya, lalu menawarkannya.

skill-planning = Program kerja
skill-service = Pelayanan publik
skill-finance = Keuangan dan anggaran
skill-procurement = Pengadaan barang/jasa
skill-letters = Naskah dinas dan laporan
skill-data = Data dan statistik
skill-digital = Aplikasi perkantoran
skill-speaking = Komunikasi dan presentasi
skill-leading = Memimpin tim
skill-field = Kerja lapangan

mentoring-home = ‹ Mentoring
mentoring-title =
    <b>Mentoring</b>

    Yang berpengalaman membimbing rekannya selama tiga bulan, dalam beberapa sesi. Penilai dan atasan tidak pernah menjadi mentor bawahannya.
mentoring-as-mentor = <b>Sebagai mentor</b>: { $state ->
    [open] Bapak/Ibu menerima paling banyak { $capacity } orang sekaligus, untuk { $skills }. Terisi: { $taken }.
    [paused] sedang jeda, jadi tidak ada tawaran baru. Terisi: { $taken } dari { $capacity }.
   *[none] belum terdaftar.
}
mentoring-as-mentee = <b>Sebagai yang dibimbing</b>: Bapak/Ibu nomor { $number } dari { $waiting } yang menunggu mentor { $skill }; { $free ->
    [0] belum ada tempat kosong
   *[other] { $free } tempat sedang kosong
}.
mentoring-wish-words = <blockquote>{ $words }</blockquote>
mentoring-as-mentee-none = <b>Sebagai yang dibimbing</b>: tidak ada permintaan yang menunggu.
mentoring-answer-one = Jawab tawaran: { $name }
mentoring-offered-one = Menunggu jawaban { $name }
mentoring-running-one = Bimbingan dengan { $name }
mentoring-wish = Minta mentor
mentoring-withdraw = Tarik permintaan
mentoring-become = Menjadi mentor
mentoring-change = Yang saya tawarkan sebagai mentor

mentoring-profile =
    <b>Yang Bapak/Ibu tawarkan</b>

    Keahlian: { $skills }
    Paling banyak { $capacity } orang sekaligus; terisi { $taken }.
mentoring-profile-none = belum dipilih
mentoring-profile-words = Kata Bapak/Ibu: <blockquote>{ $words }</blockquote>
mentoring-profile-state = { $state ->
    [open] Bapak/Ibu terdaftar dan dapat ditawarkan.
   *[paused] Belum ditawarkan kepada siapa pun. Pilih keahlian dan jumlah orang, lalu ketuk “Mulai menerima”.
}
mentoring-skill-chosen = ✓ { $skill }
mentoring-seats = { $count } orang
mentoring-seats-chosen = ✓ { $count } orang
mentoring-describe = Tulis apa yang dapat Bapak/Ibu bantu
mentoring-describe-ask = Apa yang dapat Bapak/Ibu bantu? Tulis satu atau dua kalimat, paling panjang { $longest } huruf. Yang ditawari Bapak/Ibu sebagai mentor membacanya.
mentoring-resume = Mulai menerima
mentoring-pause = Jeda dulu

mentoring-wish-skill = Dalam hal apa Bapak/Ibu ingin dibimbing?
mentoring-wish-one = { $skill } · { $free ->
    [0] { $waiting } menunggu
   *[other] { $free } tempat kosong
}
mentoring-wish-ask =
    <b>{ $skill }</b>: apa yang ingin Bapak/Ibu kuasai? Tulis dalam satu kalimat, paling panjang { $longest } huruf. BKPSDM dan mentor yang ditawarkan membacanya.
mentoring-wish-challenges = Atau pakai kata-kata tantangan Bapak/Ibu yang memerlukan bimbingan:
mentoring-challenge = { $number }. { $words }
mentoring-challenge-take = Pakai tantangan { $number }
mentoring-wish-kept = Permintaan Bapak/Ibu tercatat. Bila ada mentor yang cocok, kami kabari.
mentoring-withdraw-sure = Tarik permintaan mentor { $skill }? Tempat dalam antrean ikut hilang.
mentoring-withdraw-yes = Ya, tarik
mentoring-withdrawn = Permintaan sudah ditarik.

mentoring-offer = { $side ->
    [mentee] <b>Tawaran mentor</b>

    <b>{ $name }</b>, { $post }, { $unit }, ditawarkan sebagai mentor Bapak/Ibu untuk { $skill }.
   *[mentor] <b>Tawaran membimbing</b>

    <b>{ $name }</b>, { $post }, { $unit }, ingin dibimbing dalam { $skill }. Kesediaan Bapak/Ibu sangat berarti.
}
mentoring-offer-wish = Yang ingin dikuasai: <blockquote>{ $words }</blockquote>
mentoring-offer-mentor-words = Kata mentor: <blockquote>{ $words }</blockquote>
mentoring-reasons = Mengapa berdua ini:
mentoring-reason-none = • Mentor menawarkan keahlian yang diminta.
mentoring-reason-same-unit = • Bertugas di unit yang sama: { $value }.
mentoring-reason-near-unit = • Unit yang berdekatan: mentor bertugas di { $value }.
mentoring-reason-longer-service = • Masa kerja mentor { $value } tahun lebih lama.
mentoring-reason-same-post = • Jabatan sejenis: { $value }.
mentoring-reason-first-mentee = • Mentor belum pernah membimbing di sini, jadi bebannya terbagi.
mentoring-answer-by = Mohon dijawab paling lambat { $until }. Bimbingan dimulai setelah keduanya menerima.
mentoring-accepted-waiting = Bapak/Ibu sudah menerima. Kami menunggu jawaban { $name } sampai { $until }.
mentoring-accept = Terima
mentoring-decline = Tolak
mentoring-begins = Keduanya sudah menerima: bimbingan dengan <b>{ $name }</b> dimulai, sampai { $until }.
mentoring-open = Buka bimbingan
mentoring-decline-ask =
    Menolak tawaran dengan <b>{ $name }</b>? Alasannya tidak ditanyakan, dan tidak ada yang diberi tahu siapa yang meminta agar tidak ditawarkan lagi.
mentoring-decline-once = Belum sekarang
mentoring-decline-never = Jangan tawarkan orang ini lagi
mentoring-declined = Baik, tawaran itu tidak diteruskan. { $side ->
    [mentee] Permintaan Bapak/Ibu tetap pada tempatnya dalam antrean.
   *[mentor] Tempat pada Bapak/Ibu kosong lagi; bila perlu, ubah atau jedakan tawaran Bapak/Ibu.
}
mentoring-offer-due = { $name } dan Bapak/Ibu ditawarkan sebagai pasangan mentoring ({ $skill }). Mohon dijawab paling lambat { $until }; sesudah itu tawarannya gugur.
mentoring-answer = Lihat dan jawab
mentoring-came-to-nothing = Bimbingan dengan { $name } ({ $skill }) tidak jadi dimulai. { $side ->
    [mentee] Permintaan Bapak/Ibu tetap pada tempatnya dalam antrean.
   *[mentor] Tempat pada Bapak/Ibu kosong lagi.
}
mentoring-pair-fell = Tawaran { $mentor } dan { $mentee } ({ $skill }) { $how ->
    [lapsed] gugur karena tidak dijawab atau tidak lagi memenuhi syarat
   *[declined] tidak diterima
}. Permintaannya tetap dalam antrean: /padanan.

matches-title =
    <b>Padanan mentoring</b>

    { $count ->
        [0] Saat ini tidak ada pasangan baru yang dapat ditawarkan.
       *[other] { $count } pasangan terbaik. Ketuk nomornya untuk memeriksa, mencoret, atau menawarkan satu.
    }
matches-line = { $skill }: { $waiting } menunggu, { $free } tempat kosong
matches-nobody = Belum ada yang menunggu mentor.
matches-pair =
    { $number }. <b>{ $mentor }</b> ({ $mentor_unit }) → <b>{ $mentee }</b> ({ $mentee_unit })
    { $skill }
    { $reasons }
matches-pair-struck = { $number }. <s>{ $mentor } → { $mentee }</s>
matches-number = { $number }
matches-number-struck = { $number } ✗
matches-offer-all = Tawarkan semua ({ $count })
matches-offer-sure = Tawarkan { $count } pasangan sekarang? Keduanya dari tiap pasangan langsung diberi tahu dan mempunyai { $days } hari kerja untuk menjawab.
matches-offer-yes = Ya, tawarkan
matches-again = Hitung ulang
matches-unanswered = Belum dijawab ({ $count })
matches-back = ‹ Padanan
matches-one =
    <b>{ $mentor }</b>, { $mentor_post }, { $mentor_unit }
    sebagai mentor
    <b>{ $mentee }</b>, { $mentee_post }, { $mentee_unit }
    untuk { $skill }, menunggu sejak { $since }.
matches-struck = Pasangan ini dicoret: tidak dicari lagi untuk permintaan ini.
matches-strike = Coret
matches-unstrike = Batalkan coretan
matches-offer = Tawarkan
matches-offered = { $made ->
    [0] Tidak ada yang ditawarkan.
   *[other] { $made } pasangan ditawarkan; keduanya kami beri tahu.
}
matches-fallen = Tidak lagi memungkinkan, jadi tidak ditawarkan: tempatnya sudah terisi, permintaannya ditarik, atau hubungan atasan, cuti, dan keahliannya berubah.
matches-fallen-pair = • { $mentor } → { $mentee }
matches-unanswered-title = <b>Tawaran yang belum dijawab</b>
matches-unanswered-none = Semua tawaran sudah dijawab.
matches-unanswered-line = • { $mentor } → { $mentee } ({ $skill }), ditawarkan { $since }; { $who ->
    [mentor] menunggu mentor
    [mentee] menunggu yang dibimbing
   *[both] menunggu keduanya
}
