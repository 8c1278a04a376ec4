# Kalender kerja kota, dijaga administrator kepegawaian.
command-kalender = Kalender kerja dan hari libur
help-kalender = • /kalender menunjukkan dan mengatur hari libur, hari kerja khusus, dan jam Ramadan.
calendar-title = <b>Kalender kerja Kota Mataram</b>
calendar-open = Kalender kerja
calendar-back = ‹ Kalender kerja
calendar-empty = Tidak ada hari libur pada empat bulan ke depan. Jika itu keliru, catat sendiri hari liburnya di bawah.
calendar-day-published = • { $day }: { $name }
calendar-day-own = • { $day }: { $name } (libur, dicatat di sini)
calendar-day-working = • { $day }: { $name } (hari kerja, dicatat di sini)
calendar-ramadan = Jam kerja Ramadan: { $first } s.d. { $last } { $known ->
    [estimated] (perkiraan; mohon setel sesuai surat edaran)
   *[set] (disetel di sini)
}
calendar-leave-unknown = Cuti bersama tahun { $year } belum diketahui. Setelah SKB terbit, perbarui aplikasi ini atau catat tanggalnya di sini; sampai saat itu batas waktu pada tahun itu dapat terlalu cepat.
calendar-stranded-term = <b>Masa evaluasi diri { PERIOD($semester) } berakhir { $day }, padahal hari itu libur.</b>
calendar-stranded-extended = <b>Perpanjangan evaluasi diri { $count } pegawai berakhir { $day }, padahal hari itu libur.</b>
calendar-stranded-effect = Batas waktu tidak bergeser dengan sendirinya. Pindahkan ke hari kerja berikutnya dengan tombol di bawah, atau biarkan seperti itu.
calendar-move-end = Pindahkan { $day } ke { $following }
calendar-moved = Batas waktu { $day } sudah dipindahkan ke { $following }. Formulir yang belum terkirim ikut pindah, dan pengingat mengikuti hari yang baru.
calendar-effect = Pengingat dan batas waktu mengikuti kalender ini. Batas yang sudah disampaikan tidak berubah.
calendar-remove = Hapus { $day }: { $name }
calendar-tell-off = Tambah libur
calendar-tell-working = Tambah hari kerja
calendar-tell-ramadan = Setel Ramadan
calendar-ask-off = Tanggal berapa libur, dan mengapa? Tulis dalam satu pesan, misalnya <i>31-8-2026 Pilkada Kota Mataram</i>.
calendar-ask-working = Tanggal berapa yang menjadi hari kerja, dan mengapa? Tulis dalam satu pesan, misalnya <i>26-12-2026 Pengganti cuti bersama</i>.
calendar-ask-ramadan = Kapan jam kerja Ramadan berlaku? Tulis hari pertama dan terakhir, misalnya <i>8-2-2027 s.d. 9-3-2027</i>.
