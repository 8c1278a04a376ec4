# Suara warga: menilai, mengirim, kuitansi.

survey-welcome =
    <b>{ $service }</b>
    { $unit }

    Bagaimana pelayanan yang Saudara terima?

    <i>Tanpa nama: akun Saudara tidak ikut disimpan bersama penilaian. /privasi</i>
survey-face-said =
    <b>{ $service }</b>
    Jawaban Saudara: { $face }

    Ketuk Kirim sekarang, atau ceritakan lebih lanjut dulu. Semua pertanyaan berikutnya boleh dilewati.
survey-send-now = Kirim sekarang
survey-tell-more = Ceritakan lebih lanjut (±1 menit)
survey-thanks =
    <b>Terima kasih, suara Saudara sudah kami terima.</b>

    Kode kuitansi: <code>{ $receipt }</code>
    Siapa pun yang memegang kode ini dapat melihat apa yang tersimpan: /kuitansi { $receipt }

    Penilaian ini sekarang menunggu, paling lama 24 jam, lalu diserahkan bersama yang lain tanpa akun. Mohon catat kodenya; setelah diserahkan, kode tidak dapat ditampilkan lagi.
survey-waiting =
    <b>Penilaian Saudara untuk { $service } sudah diterima.</b>
    Sekarang menunggu diserahkan bersama yang lain, paling lama 24 jam setelah dikirim.

    Kode kuitansi belum terlihat atau hilang? Kami dapat membuat kode baru; kode lama tidak berlaku lagi.
survey-new-receipt = Buat kode kuitansi baru
receipt-waiting =
    <b>Diterima, menunggu diserahkan bersama yang lain</b>
    { $service }, { $unit }

    Paling lama 24 jam setelah dikirim, isinya dapat dilihat lagi dengan kode ini. Sampai saat itu jawaban masih berupa draf milik chat pengirim.
receipt-kept =
    <b>Yang tersimpan</b>
    { $service }, { $unit }
    Pekan mulai { $week }
receipt-not-kept = <i>Tidak tersimpan: akun, nama, dan waktu yang tepat.</i>
rating-face = Bagaimana pelayanan yang Saudara terima?
    .title = Kepuasan
    .c4 = 😀 Sangat puas
    .c3 = 😊 Puas
    .c2 = 😕 Kurang puas
    .c1 = 😞 Tidak puas
rating-comment =
    Adakah yang ingin Saudara sampaikan? Silakan ketik sebagai pesan, atau kirim satu foto atau pesan suara, boleh dengan keterangan.

    <i>Mohon tidak menulis nama sendiri, NIK, atau nomor telepon. Wajah dan suara dapat dikenali: foto dan rekaman hanya diperlihatkan kepada petugas yang menangani pesan Saudara.</i>
    .title = Pesan
rating-kind = Pesan Saudara tadi berupa apa?
    .title = Jenis pesan
    .c1 = Pujian
    .c2 = Saran
    .c3 = Pengaduan
rating-reply =
    Apakah Saudara menginginkan jawaban?

    <i>Bila memilih diberi tahu di chat ini: supaya kami dapat memberi tahu, akun Saudara disimpan pada kasus ini sampai selesai. Dengan kode, akun tidak disimpan.</i>
    .title = Jawaban
    .c1 = Tidak perlu
    .c2 = Dengan kode kuitansi
    .c3 = Beri tahu di chat ini
respondent-skip = Lewati semua data diri
respondent-kelamin =
    Jenis kelamin Saudara?

    <i>Data diri hanya dihitung jumlahnya, tidak disimpan bersama jawaban.</i>
    .title = Jenis kelamin
    .c1 = Laki-laki
    .c2 = Perempuan
respondent-usia = Usia Saudara?
    .title = Usia
    .c1 = Di bawah 20 tahun
    .c2 = 20–29 tahun
    .c3 = 30–39 tahun
    .c4 = 40–49 tahun
    .c5 = 50–59 tahun
    .c6 = 60 tahun atau lebih
respondent-pendidikan = Pendidikan terakhir Saudara?
    .title = Pendidikan
    .c1 = SD
    .c2 = SLTP
    .c3 = SLTA
    .c4 = Diploma
    .c5 = S1
    .c6 = S2
    .c7 = S3
respondent-pekerjaan = Pekerjaan Saudara?
    .title = Pekerjaan
    .c1 = PNS/PPPK
    .c2 = TNI/Polri
    .c3 = Pegawai swasta
    .c4 = Wiraswasta
    .c5 = Pelajar/mahasiswa
    .c6 = Petani/nelayan
    .c7 = Lainnya
respondent-tanda =
    .title = Perlu dicermati
    .c1 = semua jawaban sama
    .c2 = di luar jam kantor
    .c3 = beruntun
    .c4 = oleh pegawai unit sendiri
