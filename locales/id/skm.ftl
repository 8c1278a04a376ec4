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
skm-no-text = Berkas { $file } bukan CSV (UTF-8) dan bukan buku kerja XLSX. Simpan ulang sebagai salah satunya.
skm-too-large = Berkas { $file } lebih besar dari { $size } MB. Bagilah menjadi beberapa berkas.
skm-wrong-column = Kolom “{ $column }” tidak dikenal atau muncul dua kali. Baris judul harus memuat kesembilan unsur, masing-masing sekali: U1 sampai U9 atau nama unsurnya.
skm-missing-column = Kolom “{ $column }” tidak ada. Baris judul harus memuat kesembilan unsur, masing-masing sekali: U1 sampai U9 atau nama unsurnya.
skm-wrong-length = Baris { $row } berisi { $count } kolom, padahal seharusnya { $wanted }.
skm-wrong-answer = Baris { $row }, kolom { $column }: “{ $value }” bukan jawaban. Isi 1, 2, 3, 4, atau kosongkan.

report-period = Kepuasan masyarakat · { PERIOD($semester) }
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
report-period-service = { $unit } · { PERIOD($semester) }
report-head = <b>{ $unit }</b>, { PERIOD($semester) }
report-head-service =
    <b>{ $service }</b>
    { $unit }, { PERIOD($semester) }
report-figure = IKM <b>{ $ikm }</b> · mutu <b>{ $grade }</b> ({ $label }) · n = { $count }
report-few = Belum cukup data: n = { $count }. Angka tampil mulai { $threshold } responden.
report-waiting = Jawaban baru, menunggu sampai cukup banyak untuk dihitung bersama: { $count }
report-progress = n = { $count } dari { $wanted } responden yang perlu
report-assisted = { $count } di antaranya lewat formulir kertas
report-others = Responden dengan kuesioner lain, tidak dihitung dalam IKM ini: { $count }
report-other-head = <b>Kuesioner lain: { $instrument }</b>, { $name }, { PERIOD($semester) }. Tidak digabung ke dalam IKM.
report-other-figure = Nilai <b>{ $value }</b> · n = { $count }
report-other-element = { $element }: { $shown }
report-trend = IKM semester ini sampai akhir tiap bulan: { $months }
report-people = Siapa respondennya (kelompok kecil tidak ditampilkan):
report-trait = { $trait }: { $people }
report-trait-choice = { $choice } { $count }
report-by-service = Per layanan
report-semester = { PERIOD($semester, at: "start") }
report-all-units = Daftar unit
report-choose-unit = { PERIOD($semester, at: "start") }. Silakan pilih unit. Urutannya menurut abjad, bukan menurut IKM.
report-choose-service = <b>{ $unit }</b>, { PERIOD($semester) }. Silakan pilih layanan. Urutannya menurut abjad, bukan menurut IKM.
report-no-service = <b>{ $unit }</b> belum mempunyai layanan yang dinilai warga.
report-to-unit = Kembali ke unit
report-to-service = Kembali ke layanan
report-other-services = Layanan lain
report-earlier-page = ‹ Sebelumnya
report-later-page = Berikutnya ›
report-enter-users = Isi jumlah pengguna
report-ask-users = Berapa orang memakai layanan <b>{ $service }</b> pada { PERIOD($semester) }? Ketik jumlahnya, misalnya 1200. Dari jumlah itu dihitung berapa responden yang perlu menurut PermenPANRB 14/2017.
report-comments = Kata warga
report-comments-head = <b>{ $service }</b>, { PERIOD($semester) }: kata warga, halaman { $page } dari { $pages }. Urutannya acak; nama dan nomor disamarkan.
report-comments-few = <b>{ $service }</b>, { PERIOD($semester) }: kata warga dapat dibaca mulai { $threshold } penilaian sampai akhir pekan lalu. Sekarang ada { $count }.
report-comments-none = <b>{ $service }</b>, { PERIOD($semester) }: sampai akhir pekan lalu belum ada yang menulis.
report-comment = <blockquote>{ $words }</blockquote>
cli-help-import-skm = memasukkan formulir kertas dari berkas CSV atau XLSX ke data penilaian
cli-help-recount-skm = menghitung ulang semua penilaian; hentikan bot lebih dahulu
cli-help-answers-file = berkas CSV atau XLSX: U1 sampai U9 atau nama unsur, jawaban 1-4
cli-help-order = urutan U8 dan U9: mataram = sarana lalu pengaduan, rule = pengaduan lalu sarana
cli-help-skm-service = nama layanan, persis seperti di data unit
cli-help-skm-semester = semester formulir itu diisi, misalnya 2026-2
cli-forms-entered = Formulir kertas yang dimasukkan: { $count }
cli-recounted = Penilaian sudah dihitung ulang. Baris hitungan yang tadinya salah: { $count }
element-persyaratan = Persyaratan
element-prosedur = Prosedur
element-waktu = Waktu
element-biaya = Biaya/tarif
element-produk = Produk layanan
element-kompetensi = Kompetensi petugas
element-perilaku = Perilaku petugas
element-sarana = Sarana dan prasarana
element-pengaduan = Penanganan pengaduan
