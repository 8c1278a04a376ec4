# Evaluasi diri: pertanyaan

evaluation-result =
    <b>Hasil kerja</b>
    { $subject }

    Bagaimana hasil ini dibandingkan dengan ekspektasi?
    .title = { $subject }
evaluation-evidence =
    <b>Bukti untuk hasil kerja</b>
    { $subject }

    Apa yang menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti: { $subject }
evidence-pelayanan =
    <b>Bukti: { value-pelayanan.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-pelayanan.title }
evidence-akuntabel =
    <b>Bukti: { value-akuntabel.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-akuntabel.title }
evidence-kompeten =
    <b>Bukti: { value-kompeten.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-kompeten.title }
evidence-harmonis =
    <b>Bukti: { value-harmonis.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-harmonis.title }
evidence-loyal =
    <b>Bukti: { value-loyal.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-loyal.title }
evidence-adaptif =
    <b>Bukti: { value-adaptif.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-adaptif.title }
evidence-kolaboratif =
    <b>Bukti: { value-kolaboratif.title }</b>
    Kapan Bapak/Ibu menunjukkannya? Pilih catatan di bawah, atau ketik satu-dua kalimat.
    .title = Bukti { value-kolaboratif.title }
evaluation-beyond =
    <b>Pencapaian</b>
    Apa lagi yang berhasil Bapak/Ibu capai, juga di luar rencana? Boleh dilewati.
    .title = Pencapaian
evaluation-challenge =
    <b>Tantangan</b>
    Apa yang menghambat pekerjaan Bapak/Ibu? Satu kalimat saja; bila tidak ada, lewati.
    .title = Tantangan
evaluation-challenge-more =
    <b>Tantangan lain</b>
    Masih ada hambatan lain? Bila tidak ada, lewati.
    .title = Tantangan lain
evaluation-need =
    <b>Yang diperlukan</b>
    Untuk tantangan tadi, apa yang paling membantu?
    .title = Yang diperlukan
need =
    .c1 = Penyesuaian ekspektasi
    .c2 = Dukungan sumber daya
    .c3 = Bimbingan
    .c4 = Pelatihan
review-result =
    <b>Hasil kerja</b>
    { $subject }

    Bagaimana hasil ini terhadap ekspektasi?
    .title = { $subject }

# Catatan sebagai bukti

note-spread = <i>Catatan per bulan:</i> { $months }
note-month = { $month ->
    [1] Jan
    [2] Feb
    [3] Mar
    [4] Apr
    [5] Mei
    [6] Jun
    [7] Jul
    [8] Agu
    [9] Sep
    [10] Okt
    [11] Nov
   *[12] Des
} { $count ->
    [0] ▯
    [1] ▮
    [2] ▮▮
    [3] ▮▮▮
    [4] ▮▮▮▮
   *[other] ▮▮▮▮▮
}
note-lopsided = { $newest } dari { $count } bukti berasal dari dua bulan terakhir. Adakah yang patut dicatat dari bulan-bulan sebelumnya?
note-line = 📓 <b>{ $number }.</b> { $day }: { $words }
note-recorded = { $kind ->
    [voice] 🎤 rekaman { $minutes ->
        [0] {""}
       *[other] { $minutes } menit{" "}
    }{ $seconds } detik
    [photo] 📷 foto
   *[document] 📄 dokumen
}, belum ada kalimatnya. Tekan ✎ untuk menuliskannya; berkasnya tetap di jurnal sebagai bukti.
note-take = ✓ { $number }
note-rewrite = ✎ { $number }
note-refuse = ✕ { $number }
note-take-all = Pakai semua ({ $count })
note-newer = ‹ Lebih baru
note-older = Lebih lama ›
note-clear = Kosongkan
note-go-on = Lanjut ›
note-rewriting =
    Catatan ini, ketuk untuk menyalin:
    <code>{ $words }</code>

    Ketik kalimat penggantinya. Kalimat itu masuk ke jawaban, dan catatan aslinya tetap ada di jurnal.
note-writing =
    { $kind ->
        [voice] 🎤 Rekaman
        [photo] 📷 Foto
       *[document] 📄 Dokumen
    } tanggal { $day } ada di bawah ini. Ketik kalimatnya.

    Kalimat itu masuk ke jawaban, dan berkasnya tetap di jurnal sebagai bukti.
form-revision = <i>{ $purpose ->
    [mentoring] Ini rencana yang ditulis ulang. Yang sudah terkirim tetap tersimpan.
   *[other] Ini perubahan. Yang sudah terkirim tetap di dalam amplop sampai perubahan ini juga dikirim.
}</i>

# Nama sebuah periode, untuk PERIOD() dalam kalimat mana pun
period = { $months ->
    [3] triwulan { $number } { $year }
    [12] tahun { $year }
   *[6] semester { $number } { $year }
}

# Masa evaluasi, kuitansi, periode sebelumnya

notice-evaluation-opened =
    <b>Evaluasi diri { PERIOD($semester) } sudah dibuka.</b>
    Sekitar sepuluh menit, boleh dicicil; setiap jawaban langsung tersimpan dan catatan jurnal Bapak/Ibu sudah tersedia di sana. Dapat dikirim sampai { $until }.
notice-evaluation-extended =
    <b>Masa evaluasi diri { PERIOD($semester) } Bapak/Ibu diperpanjang sampai { $until }.</b>
    Alasan: { $reason }
notice-change-dropped = <i>Perubahan yang sedang Bapak/Ibu buat belum terkirim, jadi yang berlaku adalah yang terkirim sebelumnya.</i>
evaluation-begin = Mulai sekarang
evaluation-change = Ubah
evaluation-earlier = Evaluasi diri saya
evaluation-earlier-title = <b>Evaluasi diri Bapak/Ibu</b>
evaluation-none-open = Saat ini tidak ada masa evaluasi yang dibuka. Kami kabari begitu masa berikutnya dibuka.
evaluation-coming = Saat ini tidak ada masa evaluasi yang dibuka. Evaluasi diri { PERIOD($semester) } dibuka { $day }, dan Bapak/Ibu kami kabari.
evaluation-one-sent = { PERIOD($semester, at: "start") } · terkirim
evaluation-one-unsent = { PERIOD($semester, at: "start") } · tidak terkirim
evaluation-unsent = <b>Evaluasi diri { PERIOD($about) }: tidak terkirim.</b> Inilah yang tersimpan.
evaluation-version-before = Versi sebelumnya
seal-check = Periksa segel
seal-check-intact = Segel { $seal } cocok: yang tersimpan sama persis dengan yang dikirim.
seal-check-broken = Segel TIDAK cocok: yang tersimpan kini menghasilkan { $seal }. Mohon laporkan kepada pengelola kepegawaian.

# Tantangan

command-tantangan = Tantangan kerja dan bantuan
help-tantangan = • /tantangan menyampaikan hambatan kerja kepada atasan, kapan saja, dan menampilkan jawabannya.
challenge-title = <b>Tantangan kerja Bapak/Ibu</b>
challenge-raise = Ada hambatan? Pilih yang paling membantu, lalu tulis satu kalimat; atasan langsung Bapak/Ibu menerimanya.
challenge-ask =
    <b>{ $need }</b>
    Apa yang menghambat pekerjaan Bapak/Ibu? Ketik satu kalimat, paling banyak { $longest } huruf.
challenge-raised = Tersimpan, dan atasan langsung Bapak/Ibu kami beri tahu pada jam kerja. Jawabannya datang ke sini.
challenge-raised-alone = Tersimpan. Menurut data, saat ini belum ada atasan yang menilai Bapak/Ibu, jadi belum ada yang kami beri tahu. Periksa dengan /atasan.
challenge-all = Tantangan saya
challenge-waiting = Tantangan bawahan ({ $count })
challenge-open-title = Tantangan yang menunggu jawaban
challenge-open-none = Tidak ada tantangan yang menunggu jawaban Bapak/Ibu.
challenge-one =
    <b>{ $number }. { $name }</b> · { $need }
    { $words }
challenge-answer-one = Jawab { $number }. { $name }
challenge-answer = Jawab
challenge-answer-wanted =
    <b>{ $name }</b> · { $need }
    { $words }

    Apa yang akan dilakukan? Ketik jawabannya, paling banyak { $longest } huruf.
challenge-answer-sent = Jawaban tersimpan dan disampaikan kepada { $name }.
challenge-own =
    { $day } · { $need }
    { $words }
challenge-unanswered = <i>Belum dijawab.</i>
challenge-answered-by = <b>Jawaban { $name }:</b> { $answer }
notice-challenge-raised =
    <b>{ $name } menyampaikan tantangan</b> ({ $need }):
    { $words }
notice-challenge-answered =
    <b>{ $name } menjawab tantangan Bapak/Ibu.</b>
    { $words }

    Jawaban: { $answer }

# Perpanjangan

command-perpanjang = Perpanjang masa evaluasi pegawai
help-perpanjang = • /perpanjang memberi seorang pegawai waktu lebih lama untuk evaluasi dirinya.
extension-whom = <b>Perpanjangan masa evaluasi.</b> Ketik nama atau NIP pegawainya.
extension-choose = Pilih pegawainya, atau ketik nama lain.
extension-nobody = Tidak ada pegawai dengan nama atau NIP itu di unit yang Bapak/Ibu kelola. Mohon periksa ejaannya, lalu ketik lagi.
extension-found = { $name } · { $post }
extension-until =
    <b>{ $name }</b>, evaluasi diri { PERIOD($semester) }, kini sampai { $closes }.
    Ketik tanggal terakhir yang baru dan alasannya dalam satu pesan, misalnya: <code>15-1 cuti sakit</code>
extension-granted =
    Masa evaluasi diri <b>{ $name }</b> kini sampai { $until }. Pegawai yang bersangkutan kami beri tahu, dan amplopnya menunggu.
    Alasan: { $reason }
