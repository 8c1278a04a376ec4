# Kepuasan masyarakat: laporan, gambar, dan perintah skm.

skm-grade-A = Sangat baik
skm-grade-B = Baik
skm-grade-C = Kurang baik
skm-grade-D = Tidak baik
skm-line = { $element }: NRR { $mean } (n = { $count })
skm-line-blank = { $element }: belum ada jawaban
skm-respondents = Jumlah responden: { $count }
skm-nothing = Belum ada jawaban, sehingga tidak ada IKM.
skm-ikm = IKM: { $ikm }
skm-interval = Rentang 95%: { $low } sampai { $high }
skm-grade = Mutu: { $grade } ({ $label })
skm-incomplete = Tidak semua unsur terjawab, sehingga tidak dapat dibandingkan dengan IKM sembilan unsur.
skm-no-file = Berkas { $file } tidak dapat dibuka. Periksa nama dan letaknya.
skm-no-text = Berkas { $file } bukan CSV. Simpan dulu lembar kerja sebagai CSV (UTF-8).
skm-wrong-column = Kolom “{ $column }” tidak dikenal atau muncul dua kali. Baris judul harus memuat kesembilan unsur, masing-masing sekali.
skm-missing-column = Kolom “{ $column }” tidak ada. Baris judul harus memuat kesembilan unsur, masing-masing sekali.
skm-wrong-length = Baris { $row } berisi { $count } kolom, padahal seharusnya 9.
skm-wrong-answer = Baris { $row }, kolom { $column }: “{ $value }” bukan jawaban. Isi 1, 2, 3, 4, atau kosongkan.

report-period = Kepuasan masyarakat · semester { $semester }
report-respondents = n = { $count } responden
report-grade = Mutu { $grade } · { $label }
report-could-be = Mutu bisa { $grades }
report-or = {" atau "}
report-interval = Rentang 95%: { $low } – { $high }
report-element = { $mean } (n = { $count })
report-few-answers = belum cukup (n = { $count })
report-no-answer = belum ada jawaban
report-footnote = Responden memilih sendiri untuk menjawab. IKM dihitung dari sembilan unsur PermenPANRB 14/2017 dan berlaku untuk unit, bukan untuk orang.
report-not-enough = Belum cukup data
report-caption =
    <b>{ $unit }</b>, semester { $semester }
    IKM <b>{ $ikm }</b> · mutu <b>{ $grade }</b> ({ $label }) · n = { $count }
    { $certainty }
report-caption-not-enough =
    <b>{ $unit }</b>, semester { $semester }
    Belum cukup data: n = { $count }, diperlukan sedikitnya { $threshold }. Angka lain belum ditampilkan.
element-persyaratan = Persyaratan
element-prosedur = Prosedur
element-waktu = Waktu
element-biaya = Biaya/tarif
element-produk = Produk layanan
element-kompetensi = Kompetensi petugas
element-perilaku = Perilaku petugas
element-sarana = Sarana dan prasarana
element-pengaduan = Penanganan pengaduan
