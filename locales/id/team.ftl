people-title =
    <b>Tim saya</b> · { $semester }

    { $count } orang · { $waiting } menunggu tinjauan · { $forgotten } belum mendapat umpan balik { $days } hari atau lebih.
team-new = ＋ { $name } · baru
team-forgotten = ⏳ { $label }
team-earlier = ‹ Sebelumnya
team-later = Berikutnya ›
team-all = Semua orang
team-only-forgotten = Yang terlupakan ({ $count })
team-mirror = Cermin penilai
team-back = Kembali ke tim
member-title = <b>{ $name }</b> · { $post }
member-waiting = { $semester }: evaluasi diri sudah masuk, menunggu tinjauan Bapak/Ibu.
member-writing = { $semester }: evaluasi diri masih diisi. Tinjauan boleh dimulai.
member-reviewed = { $semester }: tinjauan terkirim, menunggu evaluasi diri.
member-open = { $semester }: kedua amplop terbuka.
member-declined = { $semester }: Bapak/Ibu sudah menyatakan tidak dapat menilai hari-hari ini.
member-new = { $semester }: baru sebentar di tim ini, jadi belum ada hari yang dinilai.
member-days = { $days } hari semester ini untuk Bapak/Ibu nilai ({ $basis ->
    [team] sebagai ketua tim
    [acting] sebagai Plt/Plh
    [vacancy] karena jabatan atasan kosong
   *[line] sebagai atasan langsung
}).
member-moved = Sekarang dipimpin oleh orang lain; hari-hari semester ini tetap untuk Bapak/Ibu nilai.
member-feedback = Umpan balik terakhir { $days ->
    [0] hari ini.
   *[other] { $days } hari lalu.
}
member-no-feedback = Belum ada umpan balik sejak { $days } hari di tim ini.
member-counts = Catatan yang dibagikan: { $shared } · tantangan belum dijawab: { $challenges }
member-no-plan = Rencana hasil kerja semester ini belum diisi.
member-plan = <b>Rencana hasil kerja</b>
member-result = • { $words } ({ $count } catatan)
member-before = <b>Semester sebelumnya, menurut Bapak/Ibu</b>
member-earlier = { $semester }: hasil { $result }, perilaku { $behaviour }
member-trend-few = Satu penilai dan { $count } semester: belum cukup untuk menyebutnya naik atau turun.
member-trend = Satu penilai, { $count } semester: baca sebagai cerita, bukan sebagai ukuran.
member-review = Tinjau
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
