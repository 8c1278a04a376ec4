form-progress = <i>{ $position } dari { $count }</i>
form-progress-left = <i>{ $position } dari { $count } · sisa ±{ $minutes } menit</i>
form-changed = <i>Jawaban “{ $title }” diganti: { $answer }</i>
form-joined = <i>Kelanjutannya sudah disambung ke jawaban “{ $title }”.</i>
form-too-long = <b>Jawaban ini lebih panjang dari { $longest } huruf</b> (kelebihan sedikitnya { $excess }), sehingga belum kami simpan. Mohon ringkas lalu kirim sekali lagi.
form-too-long-rest = <b>Jawaban ini lebih panjang dari { $longest } huruf</b> (kelebihan sedikitnya { $excess }). Yang tersimpan baru bagian pertamanya, { $kept } huruf, sampai “{ $end }”. Mohon ringkas seluruhnya lalu kirim sekali lagi sebagai gantinya, atau lanjut dengan bagian itu saja.
form-answered = Jawaban Bapak/Ibu sejauh ini: <b>{ $answer }</b>
form-skip = Lewati
form-back = ‹ Kembali
form-finish = Periksa & kirim
form-preview = <b>Mohon diperiksa sebelum dikirim.</b> Ketuk nomor untuk mengubah jawabannya.
form-numbered = <b>{ $number }. { $title }:</b> { $answer }
form-change = ✎ { $number }
form-send = Kirim
form-skipped = (dilewati)
form-file = { $kind ->
    [voice] 🎤 rekaman
   *[photo] 📷 foto
} { $words }
form-line =
    <b>{ $title }</b>
    { $answer }
rating-heading = <b>{ $about }</b>
paper-heading = <b>{ $about }</b> · dari lembar kertas
evaluation-heading = <b>Evaluasi diri { PERIOD($about) }</b>
review-heading = <b>Tinjauan: { $about }</b>

# Evaluasi dan tinjauan

expectation =
    .c3 = Di atas ekspektasi
    .c2 = Sesuai ekspektasi
    .c1 = Di bawah ekspektasi
expectation-self =
    .c3 = Di atas ekspektasi
    .c2 = Sesuai ekspektasi
    .c1 = Di bawah ekspektasi
    .c0 = Tidak sempat menunjukkan
expectation-review =
    .c3 = Di atas ekspektasi
    .c2 = Sesuai ekspektasi
    .c1 = Di bawah ekspektasi
    .c0 = Tidak sempat mengamati
evaluation-prompt = Bagaimana Bapak/Ibu menunjukkan nilai ini pada periode ini?
review-prompt = Sejauh mana yang bersangkutan menunjukkan nilai ini pada periode ini?
value-pelayanan =
    <b>Berorientasi Pelayanan</b>
    1. Memahami dan memenuhi kebutuhan masyarakat
    2. Ramah, cekatan, solutif, dan dapat diandalkan
    3. Melakukan perbaikan tiada henti
    .title = Berorientasi Pelayanan
value-akuntabel =
    <b>Akuntabel</b>
    1. Melaksanakan tugas dengan jujur, bertanggung jawab, cermat, disiplin, dan berintegritas tinggi
    2. Menggunakan kekayaan dan barang milik negara secara bertanggung jawab, efektif, dan efisien
    3. Tidak menyalahgunakan kewenangan jabatan
    .title = Akuntabel
value-kompeten =
    <b>Kompeten</b>
    1. Meningkatkan kompetensi diri untuk menjawab tantangan yang selalu berubah
    2. Membantu orang lain belajar
    3. Melaksanakan tugas dengan kualitas terbaik
    .title = Kompeten
value-harmonis =
    <b>Harmonis</b>
    1. Menghargai setiap orang apa pun latar belakangnya
    2. Suka menolong orang lain
    3. Membangun lingkungan kerja yang kondusif
    .title = Harmonis
value-loyal =
    <b>Loyal</b>
    1. Memegang teguh ideologi Pancasila, UUD Negara Republik Indonesia Tahun 1945, setia kepada NKRI serta pemerintahan yang sah
    2. Menjaga nama baik sesama ASN, Pimpinan, Instansi, dan Negara
    3. Menjaga rahasia jabatan dan negara
    .title = Loyal
value-adaptif =
    <b>Adaptif</b>
    1. Cepat menyesuaikan diri menghadapi perubahan
    2. Terus berinovasi dan mengembangkan kreativitas
    3. Bertindak proaktif
    .title = Adaptif
value-kolaboratif =
    <b>Kolaboratif</b>
    1. Memberi kesempatan kepada berbagai pihak untuk berkontribusi
    2. Terbuka dalam bekerja sama untuk menghasilkan nilai tambah
    3. Menggerakkan pemanfaatan berbagai sumber daya untuk tujuan bersama
    .title = Kolaboratif
evaluation-achievements =
    <b>Pencapaian</b>
    Apa yang berhasil Bapak/Ibu capai pada periode ini? Silakan ketik sebagai pesan.
    .title = Pencapaian
evaluation-challenges =
    <b>Tantangan</b>
    Apa yang menjadi tantangan, dan bantuan apa yang Bapak/Ibu perlukan? Silakan ketik sebagai pesan.
    .title = Tantangan
review-behaviour =
    <b>Perilaku kerja</b>
    Melihat ketujuh nilai tadi sebagai satu kesatuan, bagaimana perilaku kerja yang bersangkutan?
    <i>Di atas: konsisten dan menjadi teladan. Sesuai: konsisten. Di bawah: belum konsisten.</i>
    .title = Perilaku kerja
review-results =
    <b>Hasil kerja</b>
    Bagaimana hasil kerja yang bersangkutan terhadap ekspektasi?
    <i>Di atas: sebagian besar hasil di atas ekspektasi, dan tidak ada hasil utama yang di bawahnya. Sesuai: sebagian besar hasil sesuai. Di bawah: sebagian besar hasil di bawah.</i>
    .title = Hasil kerja
review-summary =
    <b>Ringkasan</b>
    Apa yang perlu dihargai, dan apa yang perlu dikembangkan? Silakan ketik sebagai pesan.
    .title = Ringkasan atasan
evaluation-sent =
    <b>Evaluasi diri { PERIOD($about) } terkirim.</b>
    { $at } · segel { $seal }
review-sent =
    <b>Tinjauan untuk { $about } terkirim.</b>
    { $at } · segel { $seal }
envelopes-sealed = <i>Amplop ini tersegel. Kedua sisi terbuka bersama setelah pihak lain mengirim, atau saat masa evaluasi berakhir.</i>
envelopes-open = <b>Kedua amplop sudah terbuka.</b> Silakan baca berdampingan.
envelopes-read = Baca berdampingan
review-now = Tinjau sekarang
notice-review-due =
    <b>Satu tinjauan menunggu Bapak/Ibu.</b>
    { $name } sudah mengirim evaluasi diri { PERIOD($semester) }. Amplopnya terbuka setelah tinjauan Bapak/Ibu juga terkirim.
notice-envelopes-open =
    <b>Kedua amplop sudah terbuka.</b>
    { $name }, { PERIOD($semester) }. Evaluasi diri dan tinjauan atasan kini dapat dibaca berdampingan.
compare-title =
    <b>{ $name }, { PERIOD($semester) }</b>
    Bahan dialog kinerja: apa yang selaras, apa yang perlu dibicarakan.
compare-reviewer = <b>Tinjauan { $name }</b> ({ $about })
compare-line =
    <b>{ $value }</b>: { $agreement }
    Diri: { $own } · Atasan: { $reviewer }
compare-reworded = <i>Kata-kata rencana berubah di antara keduanya. Yang dinilai atasan: “{ $words }”.</i>
compare-nothing = tidak ada penilaian
compare-own-missing = <i>Evaluasi diri tidak dikirim sampai masa evaluasi berakhir.</i>
compare-review-missing = <i>Tinjauan atasan tidak dikirim sampai masa evaluasi berakhir.</i>
compare-predicate =
    <b>Predikat: { $predicate }</b>
    <i>Bahan dialog kinerja, bukan predikat resmi. Predikat resmi ada di e-Kinerja BKN.</i>
agreement-aligned = selaras
agreement-different = berbeda
agreement-blind-spot = titik buta
agreement-unknown = belum dapat dibandingkan
predicate-very-good = Sangat Baik
predicate-good = Baik
predicate-needs-improvement = Butuh Perbaikan
predicate-poor = Kurang
predicate-very-poor = Sangat Kurang
