session-moment = { $weekday ->
    [0] Senin
    [1] Selasa
    [2] Rabu
    [3] Kamis
    [4] Jumat
    [5] Sabtu
   *[6] Minggu
}, { $at }

# Halaman pasangan
mentorship-title =
    <b>Mentoring: { $skill }</b>
    Mentor: { $mentor }, { $mentorpost }, { $mentorunit }
    Yang dibimbing: { $mentee }, { $menteepost }, { $menteeunit }
mentorship-time = { $state ->
    [running] Sejak { $since }, sampai { $until }.
   *[over] Sudah selesai: { $since } sampai { $until }.
}
mentorship-plan = Rencana: { $state ->
    [none] belum ditulis
    [draft] sedang ditulis
    [returned] diminta diperbaiki
    [sent] menunggu persetujuan mentor
   *[confirmed] disepakati
}
mentorship-plan-return = Yang diminta mentor: { $words }
mentorship-sessions =
    Sesi: { $held } terhitung, { $planned } akan datang
    <i>Sesi terhitung setelah jurnalnya dibenarkan kedua pihak.</i>
mentorship-waits-you = <b>Menunggu Bapak/Ibu:</b>
mentorship-waits-other = <b>Menunggu { $name }:</b>
mentorship-wait-plan = • rencana mentoring
mentorship-wait-consent = • persetujuan atas rencana
mentorship-wait-say = • { $day }, { $topic }: bertemu atau tidak
mentorship-wait-write = • { $day }, { $topic }: jurnal sesi
mentorship-wait-rewrite = • { $day }, { $topic }: jurnal ditulis ulang
mentorship-wait-sign = • { $day }, { $topic }: jurnal dibenarkan
mentorship-home = Mentoring saya
mentorship-open = Buka bimbingan
mentorship-write-plan = { $state ->
    [none] Tulis rencana
    [returned] Perbaiki rencana
   *[draft] Lanjutkan rencana
}
mentorship-read-plan = Baca rencana
mentorship-plan-session = Rencanakan sesi
mentorship-all-sessions = Semua sesi ({ $count })
mentorship-end = Akhiri lebih awal
mentorship-record-pdf = Catatan (PDF)
mentorship-record-xlsx = Catatan (Excel)
mentorship-guidance = Umpan balik bimbingan
mentorship-list = <b>Semua sesi ({ $count })</b>, yang terbaru di atas. ✓ terhitung, ✗ batal.
mentorship-session = { $mark ->
    [counts] ✓ {""}
    [off] ✗ {""}
   *[none] {""}
}{ $day } · { $topic }

# Rencana
mentoring-heading = <b>Rencana mentoring</b> bersama { $about }
mentoring-goal =
    <b>Tujuan</b>
    Setelah mentoring ini selesai, apa yang ingin Bapak/Ibu kuasai atau kerjakan sendiri? Silakan ketik sebagai pesan.
    .title = Tujuan
mentoring-subject =
    <b>Pokok bahasan</b>
    Apa saja yang dipelajari, urut dari yang pertama? Misalnya: “menyusun program kerja: analisis masalah, sasaran, anggaran”.
    .title = Pokok bahasan
mentoring-form =
    <b>Bentuk</b>
    Cara mana yang paling sering dipakai? Tiap sesi boleh berbeda.
    .title = Bentuk
    .c1 = { session-kind-shadowing }
    .c2 = { session-kind-sharing }
    .c3 = { session-kind-hands-on }
    .c4 = { session-kind-introducing }
mentoring-schedule =
    <b>Jadwal</b>
    Seberapa sering bertemu, dan kapan biasanya? Misalnya: “tiap dua minggu, Kamis pagi”.
    .title = Jadwal
mentoring-means =
    <b>Tempat atau sarana</b>
    Di mana bertemu, atau lewat apa? Bahan apa yang diperlukan?
    .title = Tempat atau sarana
mentoring-measure =
    <b>Ukuran keberhasilan</b>
    Dari apa terlihat bahwa tujuannya tercapai? Misalnya: “program kerja 2027 saya disetujui tanpa revisi”.
    .title = Ukuran keberhasilan
mentoring-sent =
    <b>Rencana terkirim.</b> { $mentor } membacanya dan menyetujui, atau mengembalikannya dengan satu kalimat. Sesi sudah boleh direncanakan.
mentoring-plan-read =
    <b>Rencana mentoring { $mentee }</b>
    bersama { $mentor }, dikirim { $at }
    { $state ->
        [confirmed] ✓ Disepakati kedua pihak.
        [sent] Menunggu persetujuan mentor.
       *[returned] Diminta diperbaiki; yang baru belum dikirim.
    }
mentoring-plan-confirm = Setujui rencana
mentoring-plan-return = Kembalikan
mentoring-plan-confirmed = <b>Rencana disetujui.</b> { $mentee } dapat melihatnya di halaman bimbingan.
mentoring-plan-what = Apa yang perlu diperbaiki dalam rencana { $mentee }? Tulis sebagai satu pesan, paling panjang { $longest } huruf.
mentoring-plan-returned = <b>Rencana dikembalikan.</b> { $mentee } kami beri tahu; yang sudah terkirim tetap tersimpan.

# Sesi direncanakan
session-kind-shadowing = Mengikuti mentor bekerja
session-kind-sharing = Berbagi pekerjaan
session-kind-hands-on = Mengerjakan sendiri, didampingi
session-kind-introducing = Diperkenalkan ke orang dan jaringan
session-draft-title = { $move ->
    [yes] <b>Sesi dipindahkan</b>
   *[no] <b>Sesi baru</b>
}
session-draft-people = Peserta: { $names }
session-draft-kind = Bentuk: { $kind }
session-draft-when = Waktu: { $moment }
session-draft-topic = Topik: { $topic }
session-draft-place = Tempat: { $place }
session-draft-reason = Alasan: { $reason }
session-ask-people = Ketuk nama untuk menambah atau mengeluarkan peserta, lalu pilih bentuk sesinya.
session-ask-kind = Bagaimana bentuk sesinya?
session-ask-when = Kapan? Tulis hari atau tanggal, lalu jamnya, misalnya “Kamis 3 Desember 09.00”, “3/12 9:00”, atau “besok 10.30”.
session-ask-topic = Tentang apa? Tulis topiknya, misalnya “menyusun program kerja”.
session-ask-place = Di mana, atau lewat apa? Misalnya “ruang rapat Dinas Pendidikan”, atau tautan rapat daring.
session-ask-reason = Mengapa dipindahkan? Tulis satu kalimat; peserta membacanya.
session-check = <b>Sudah benar?</b> Semua peserta kami beri tahu setelah Bapak/Ibu mengetuk tombol di bawah.
session-toggle = { $comes ->
    [yes] ✓ { $name }
   *[no] ✗ { $name }
}
session-keep = { $move ->
    [yes] Pindahkan sesi
   *[no] Rencanakan sesi
}
session-change-part = { $part ->
    [kind] Ubah peserta & bentuk
    [when] Ubah waktu
    [topic] Ubah topik
    [place] Ubah tempat
   *[reason] Ubah alasan
}
session-drop = Tidak jadi
session-dropped = Tidak jadi; tidak ada yang diberi tahu.
session-planned = <b>Sesi tercatat.</b> Semua yang lain kami beri tahu.

# Satu sesi
session-title =
    <b>{ $topic }</b>
    { $kind }
    { $moment }
    Tempat: { $place }
    Mentor: { $mentor }
    Peserta: { $names }
session-open = Buka sesi
session-moved = <i>Dipindahkan dari { $moment }. Alasan: { $reason }</i>
session-cancelled = { $reason ->
    [none] ✗ <b>Sesi ini dibatalkan.</b>
   *[some] ✗ <b>Sesi ini dibatalkan.</b> Alasan: { $words }
}
session-move = Pindahkan
session-cancel = Batalkan sesi
session-cancel-why = Mengapa dibatalkan? Tulis satu kalimat; semua yang lain membacanya.
session-is-off = <b>Sesi dibatalkan.</b> Semua yang lain kami beri tahu.
session-said = <b>{ $name }</b>
    { $own ->
        [yes] Menurut Bapak/Ibu: bertemu.
        [no] Menurut Bapak/Ibu: tidak bertemu.
       *[none] Bapak/Ibu belum menjawab apakah bertemu.
    }
    { $theirs ->
        [yes] Menurut { $other }: bertemu.
        [no] Menurut { $other }: tidak bertemu.
        [none] { $other } belum menjawab.
       *[hidden] Jawaban { $other } terlihat setelah keduanya menjawab, paling lama dua hari kerja sesudah sesi.
    }
session-signed = ✓ Jurnal dibenarkan { $name } pada { $at }. Sesi ini terhitung.
session-unsigned = Jurnal belum dibenarkan { $name }; sesi ini belum terhitung.
session-differs = Menurut { $name } berbeda: { $words }
session-uncounted = Jurnal belum ditulis; sesi ini belum terhitung.
session-journal =
    <b>Jurnal sesi</b>, ditulis { $at }
    { $words }
session-met = { $count ->
    [one] Ya, bertemu
   *[many] ✓ { $name }
}
session-not-met = { $count ->
    [one] Tidak bertemu
   *[many] ✗ { $name }
}
session-met-all = Semua hadir
session-correct = { $met ->
    [yes] { $name }: ubah menjadi bertemu
   *[no] { $name }: ubah menjadi tidak bertemu
}
session-write = Tulis jurnal
session-rewrite = Tulis ulang jurnal
session-sign = Benar
session-differ = Ada yang berbeda
session-add-file = Tambah bahan
session-read-file = Ambil bahan
session-ask-journal =
    Apa yang dikerjakan, dan apa yang disepakati? Tulis dalam satu pesan, paling panjang { $longest } huruf. Setiap peserta membaca dan membenarkannya.{ $again ->
        [yes] {" "}Yang sudah membenarkan akan diminta membenarkan sekali lagi.
       *[no] {""}
    }
session-journal-written = <b>Jurnal tersimpan.</b> Peserta kami minta membenarkannya. Bahan sesi, satu foto atau dokumen, boleh dikirim sekarang.
session-ask-file = Kirim satu foto atau dokumen sebagai bahan sesi ini. Hanya peserta sesi ini yang dapat mengambilnya.
session-file-kept = <b>Bahan tersimpan.</b> Peserta sesi ini dapat mengambilnya di halaman sesi.
session-file = { $kind ->
    [photo] Bahan sesi: foto
   *[document] Bahan sesi: dokumen
}
session-file-gone = Bahan sesi ini tidak dapat dibuka. Mohon minta mentor mengirimnya sekali lagi.
session-file-waits = Bahan sesi ini masih diperiksa. Mohon coba lagi sebentar lagi.
session-file-none = Kirim bahannya sebagai foto atau dokumen, bukan tulisan atau suara.
session-confirmed = <b>Terima kasih.</b> Jurnal dibenarkan; sesi ini terhitung.
session-ask-difference = Apa yang berbeda? Tulis dalam satu kalimat; mentor membacanya dan dapat menulis ulang jurnalnya.
session-disputed = <b>Tersampaikan.</b> Mentor kami beri tahu; jurnal yang baru akan diminta dibenarkan lagi.

# Kabar
notice-mentoring-begun = <b>Mentoring dimulai.</b> { $side ->
    [mentor] { $name } dibimbing Bapak/Ibu dalam { $skill } sampai { $until }. { $name } menulis rencananya lebih dulu.
   *[mentee] { $name } membimbing Bapak/Ibu dalam { $skill } sampai { $until }. Mohon tulis rencananya dalam { $days } hari kerja; ada enam pertanyaan.
}
notice-mentoring-plan-due = { $state ->
    [sent] <b>Rencana mentoring { $name }</b> masih menunggu persetujuan Bapak/Ibu.
    [returned] <b>{ $name } mengembalikan rencana mentoring:</b> { $words }
   *[other] <b>Rencana mentoring bersama { $name }</b> belum dikirim. Mohon dilengkapi; mentor menunggunya.
}
notice-mentoring-plan-written = <b>{ $name } mengirim rencana mentoring.</b> Mohon dibaca, lalu disetujui atau dikembalikan dengan satu kalimat.
notice-session-planned = { $moved ->
    [yes] <b>Sesi mentoring dipindahkan.</b>
   *[no] <b>Sesi mentoring direncanakan.</b>
}
notice-session-cancelled = <b>Sesi mentoring dibatalkan.</b>
notice-session-near = <b>Sesi mentoring sudah dekat.</b>
notice-session-met = <b>Apakah Bapak/Ibu bertemu?</b> Jawaban ini tidak terlihat pihak lain sebelum keduanya menjawab.
notice-session-journal = <b>Jurnal sesi menunggu dibenarkan.</b> Benarkah begini? Tanpa itu sesi ini tidak terhitung.
notice-session-disputed = <b>Jurnal sesi dianggap berbeda.</b> Mohon dibaca; jurnal dapat ditulis ulang.
notice-session-due = <b>Sesi ini belum terhitung.</b> Yang masih ditunggu dari Bapak/Ibu ada di bawah ini.
