team-title = <b>Tim saya</b> · { PERIOD($semester) } · { $count } orang
team-term = Masa evaluasi sampai { $day }, { $left ->
    [0] <b>hari terakhir</b>.
   *[other] { $left } hari lagi.
}
team-no-term = Saat ini tidak ada masa evaluasi.
team-count-waiting = ● { $count } menunggu tinjauan Bapak/Ibu
team-count-writing = ○ { $count } masih mengisi evaluasi diri
team-count-new = ＋ { $count } baru, belum ada hari yang dinilai
team-count-resting = · { $count } di luar masa evaluasi
team-count-reviewed = ✓ { $count } sudah ditinjau, amplop masih tersegel
team-count-declined = – { $count } tidak dinilai oleh Bapak/Ibu
team-count-open = ✉ { $count } amplop terbuka
team-count-forgotten = ⏳ { $count } tanpa umpan balik { $days } hari atau lebih
team-only-waiting = Di bawah: yang menunggu tinjauan, yang terlama lebih dahulu.
team-only-forgotten = Di bawah: yang lama tidak mendapat umpan balik.
team-no-waiting = Tidak ada tinjauan yang menunggu. Di bawah: semua orang.
team-no-forgotten = Tidak ada yang terlupakan. Di bawah: semua orang.
team-waiting = ● { $name } · { $days ->
    [0] hari ini
   *[other] { $days } hari
}
team-writing = ○ { $name }
team-new = ＋ { $name }
team-resting = · { $name }
team-reviewed = ✓ { $name }
team-declined = – { $name }
team-open = ✉ { $name }
team-forgotten = ⏳ { $label }
team-to-waiting = ● Menunggu ({ $count })
team-to-forgotten = ⏳ Terlupakan ({ $count })
team-to-all = Semua ({ $count })
team-mirror = Cermin penilai
team-back = Kembali ke tim
member-title = <b>{ $name }</b> · { $post }
member-waiting = { PERIOD($semester, at: "start") }: evaluasi diri sudah masuk, menunggu tinjauan Bapak/Ibu sampai { $until }.
member-writing = { PERIOD($semester, at: "start") }: evaluasi diri masih diisi, sampai { $until }. Tinjauan boleh dimulai.
member-reviewed = { PERIOD($semester, at: "start") }: tinjauan Bapak/Ibu terkirim, amplop masih tersegel.
member-open = { PERIOD($semester, at: "start") }: kedua amplop terbuka.
member-declined = { PERIOD($semester, at: "start") }: Bapak/Ibu sudah menyatakan tidak dapat menilai hari-hari ini.
member-new = { PERIOD($semester, at: "start") }: baru sebentar di tim ini, jadi belum ada hari yang dinilai.
member-resting = { PERIOD($semester, at: "start") }: saat ini tidak ada masa evaluasi.
member-days = { $days } hari periode ini untuk Bapak/Ibu nilai ({ $basis ->
    [team] sebagai ketua tim
    [acting] sebagai Plt/Plh
    [vacancy] karena jabatan atasan kosong
   *[line] sebagai atasan langsung
}).
member-moved = Sekarang dipimpin oleh orang lain; hari-hari periode ini tetap untuk Bapak/Ibu nilai.
member-feedback = Umpan balik terakhir { $days ->
    [0] hari ini.
   *[other] { $days } hari lalu.
}
member-no-feedback = Belum ada umpan balik sejak { $days } hari di tim ini.
member-counts = Catatan yang dibagikan: { $shared } · tantangan belum dijawab: { $challenges }
member-no-plan = Rencana hasil kerja periode ini belum diisi.
member-plan = <b>Rencana hasil kerja</b>
member-result = • { $words } ({ $count } catatan)
member-before = <b>Periode sebelumnya, menurut Bapak/Ibu</b>
member-earlier = { PERIOD($semester, at: "start") }: hasil { $result }, perilaku { $behaviour }
member-trend-few = Satu penilai dan { $count } periode: belum cukup untuk menyebutnya naik atau turun.
member-trend = Satu penilai, { $count } periode: baca sebagai cerita, bukan sebagai ukuran.
member-review = Tinjau
member-review-on = Lanjutkan tinjauan
member-review-sent = Lihat tinjauan saya
member-feedback-give = Beri umpan balik
member-feedback-record = Rekam umpan balik
member-challenges = Jawab tantangan
member-notes = Catatan ({ $count })
mirror-title =
    <b>Cermin penilai</b>
    Hanya Bapak/Ibu yang melihat ini.

    Dari { $reviews } tinjauan Bapak/Ibu, di samping { $others } penilai lain.
mirror-severity = { $side ->
    [more] <b>Lebih longgar.</b> Nilai Bapak/Ibu rata-rata { $value } lebih tinggi daripada penilai lain, pada skala 1 sampai 3 (kisaran { $low } sampai { $high }).
    [less] <b>Lebih ketat.</b> Nilai Bapak/Ibu rata-rata { $value } lebih rendah daripada penilai lain, pada skala 1 sampai 3 (kisaran { $low } sampai { $high }).
   *[none] <b>Tidak tampak lebih longgar atau ketat.</b> Bedanya { $value }, dengan kisaran { $low } sampai { $high } yang mencakup nol.
}
mirror-severity-unknown = <b>Longgar atau ketat:</b> belum cukup data. Perlu { $reviews } tinjauan Bapak/Ibu dan { $others } penilai lain.
mirror-spread = { $side ->
    [more] <b>Lebih membedakan.</b> Nilai antarorang lebih menyebar daripada pada penilai lain ({ $value }; kisaran { $low } sampai { $high }).
    [less] <b>Kurang membedakan.</b> Nilai antarorang lebih seragam daripada pada penilai lain ({ $value }; kisaran { $low } sampai { $high }).
   *[none] <b>Membedakan orang seperti penilai lain.</b> Bedanya { $value }, dengan kisaran { $low } sampai { $high } yang mencakup nol.
}
mirror-spread-unknown = <b>Membedakan orang:</b> belum cukup data. Perlu { $reviews } tinjauan Bapak/Ibu dan { $others } penilai lain.
mirror-halo = <b>Nilai yang sama untuk semuanya:</b> { $share } % tinjauan Bapak/Ibu (kisaran { $low }–{ $high } %), pada penilai lain { $usual } %. Bila tinggi, mungkin satu kesan mewarnai semua nilai.
mirror-halo-unknown = <b>Satu kesan untuk semuanya:</b> belum cukup data. Perlu { $reviews } tinjauan dengan sedikitnya empat nilai.
mirror-foot = Beda bukan berarti keliru: tim Bapak/Ibu mungkin memang lain. Untuk kalibrasi kota hanya dipakai angka gabungan tanpa nama.
calibration-title =
    <b>Kalibrasi penilai per perangkat daerah</b>

    Rata-rata nilai pada skala 1 sampai 3, dengan kisaran 95 %. Hanya perangkat daerah dengan { $others } penilai yang masing-masing sudah meninjau { $reviews } orang; tanpa nama, dan menurut abjad karena kisaran yang bertumpuk tidak dapat diperingkat.
calibration-line = { $name }
    <code>{ $strip }</code> { $value } ({ $low }–{ $high })
calibration-none = Belum cukup data.
