# Berkas kepegawaian: mengapa ditolak seluruhnya, dan apa yang salah pada satu sel.

roster-refused = { $reason ->
    [empty] Berkas ini tidak berisi data. Isi paling sedikit satu baris di bawah judul kolom, lalu kirim lagi.
    [large] Berkas ini lebih besar dari 20 MB. Hapus gambar dan lembar yang tidak perlu, atau bagi menjadi beberapa berkas.
    [unpacked] Isi berkas ini terlalu besar untuk dibuka. Salin datanya ke buku kerja baru, simpan sebagai .xlsx, lalu kirim lagi.
    [macros] Berkas ini berisi makro, dan demi keamanan tidak kami buka. Simpan sebagai Buku Kerja Excel (.xlsx), lalu kirim lagi.
    [locked] Berkas ini dikunci dengan kata sandi. Hapus kata sandinya di Excel (Info, Proteksi Buku Kerja), lalu kirim lagi.
    [old] Ini format lama (.xls). Buka di Excel, simpan sebagai Buku Kerja Excel (.xlsx), lalu kirim lagi.
    [web] Ini halaman web yang dinamai seperti berkas Excel. Buka di Excel, simpan sebagai .xlsx, lalu kirim lagi.
    [broken] Berkas ini rusak atau terpotong. Buka di Excel, simpan ulang sebagai .xlsx, lalu kirim lagi.
    [encoding] Huruf di dalam berkas teks ini tidak dapat dibaca. Simpan sebagai CSV UTF-8, lalu kirim lagi.
    [columns] Tidak ada lembar dengan kolom yang kami kenal, misalnya NIP, Nama, Jabatan, dan Unit. Mohon periksa judul kolomnya.
   *[unknown] Ini bukan buku kerja Excel dan bukan CSV. Kirim daftar sebagai .xlsx atau .csv.
}

roster-problem-columns-missing = Kolom ini belum ada: { $columns }. Tambahkan, atau perbaiki judulnya.
roster-problem-column-twice = Kolom ini sama artinya dengan kolom { $first } ({ $heading }). Sisakan satu saja.
roster-problem-example = Ini masih baris contoh dari templat. Hapus barisnya, atau ganti seluruh isinya.
roster-problem-blank = { $heading } belum diisi. Mohon isi.
roster-problem-formula = Sel ini berisi rumus. Jadikan nilai: salin, lalu tempel sebagai nilai.
roster-problem-error = Sel ini menampilkan kesalahan { $shown }. Ganti dengan isi yang benar.
roster-problem-merged = Sel di sini digabung. Pisahkan selnya, lalu isi setiap baris.
roster-problem-long = Isinya { $length } huruf, paling banyak { $longest }. Mohon ringkas.
roster-problem-text = Isinya bukan tulisan. Jadikan selnya teks, lalu ketik ulang.
roster-problem-nip = { $reason ->
    [number] Nomor ini tersimpan sebagai angka, sehingga digit terakhirnya dibulatkan. Jadikan kolomnya teks, lalu ketik ulang nomornya.
    [spreadsheet] Nomor ini telah menjadi angka ilmiah dan digitnya hilang. Jadikan kolomnya teks, lalu ketik ulang nomornya.
    [birth] Delapan digit pertama bukan tanggal lahir. Mohon periksa nomornya.
    [age] Tanggal lahir dalam nomor ini tidak sesuai dengan usia pegawai. Mohon periksa nomornya.
    [appointment] Tahun pengangkatan dalam nomor ini tidak mungkin. Mohon periksa nomornya.
    [middle] Digit ke-13 dan 14 bukan bulan (PNS) dan bukan nomor perjanjian kerja (PPPK). Mohon periksa nomornya.
   *[shape] Ini bukan 18 digit NIP atau NI PPPK. Mohon periksa nomornya.
}
roster-problem-date = Ini bukan tanggal yang kami kenal. Tulis seperti 31-12-2026 atau 31 Desember 2026.
roster-problem-capacity = Kepala Unit diisi ya, Plt, atau Plh; untuk pegawai lain dikosongkan.
roster-problem-yes-or-no = Isi dengan ya atau tidak; bila tidak berubah, kosongkan.
roster-problem-absence-kind = Isi dengan Cuti atau Dinas luar.
roster-problem-absence-backwards = Tanggal Sampai lebih awal dari tanggal Dari. Mohon periksa keduanya.
roster-problem-own-superior = Atasan ini adalah pegawai itu sendiri. Isi NIP atasannya, atau kosongkan.
roster-problem-nip-twice = Nomor ini sudah ada di baris { $row }. Hapus salah satunya.
roster-problem-nip-twice-elsewhere = Nomor ini sudah ada di lembar { $sheet }, baris { $row }. Hapus salah satunya.
roster-problem-unit-twice = Unit ini sudah ada di baris { $row }. Hapus salah satunya.
roster-problem-unit-twice-elsewhere = Unit ini sudah ada di lembar { $sheet }, baris { $row }. Hapus salah satunya.
roster-problem-service-twice = Layanan dan loket ini sudah ada di baris { $row }. Hapus salah satunya.
roster-problem-service-twice-elsewhere = Layanan dan loket ini sudah ada di lembar { $sheet }, baris { $row }. Hapus salah satunya.
