# Impor kepegawaian: apa yang akan berubah di kota, dan apa yang menghalanginya.

roster-count-hired = { $count } baru
roster-count-moved = { $count } pindah unit
roster-count-superior = { $count } ganti atasan
roster-count-vacancy = { $count } ditinjau satu tingkat di atas karena jabatan atasan kosong
roster-count-redated = { $count } tanggal atasan berubah
roster-count-left = { $count } berhenti
roster-count-returned = { $count } kembali bertugas
roster-count-renamed = { $count } nama berubah
roster-count-renumbered = { $count } NIP berubah
roster-count-post = { $count } ganti jabatan
roster-count-heads = { $count } kepala unit baru
roster-count-heads-no-more = { $count } tidak lagi kepala unit
roster-count-appointment-ends = { $count } peran berakhir
roster-count-absence = { $count } cuti atau dinas luar
roster-count-unit-new = { $count } unit baru
roster-count-unit-changed = { $count } unit berubah induknya
roster-count-unit-days = { $count } unit berubah hari kerjanya
roster-count-unit-ends = { $count } unit berakhir
roster-count-service-new = { $count } layanan baru
roster-count-service-moved = { $count } layanan pindah unit
roster-count-link-new = { $count } QR baru
roster-count-unchanged = { $count } tetap
roster-count-unnamed = { $count } tidak ada di berkas

roster-line-hired = Baru: { $name } ({ $nip }), { $now }
roster-line-moved = Pindah: { $name } ({ $nip }), { $was } → { $now }
roster-line-superior = Ganti atasan: { $name } ({ $nip }), { $was } → { $now }
roster-line-vacancy = Jabatan atasan kosong: { $name } ({ $nip }), { $was } → { $now }
roster-line-redated = Tanggal atasan: { $name } ({ $nip }), tetap { $now }
roster-line-left = Berhenti: { $name } ({ $nip }), per { $now }
roster-line-returned = Kembali bertugas: { $name } ({ $nip }), tercatat berhenti per { $was }
roster-line-renamed = Nama berubah: { $was } → { $now } ({ $nip })
roster-line-renumbered = NIP berubah: { $name }, { $was } → { $now }
roster-line-post = Ganti jabatan: { $name } ({ $nip }), { $was } → { $now }
roster-line-heads = Kepala unit: { $name } ({ $nip }), { $now }
roster-line-heads-no-more = Tidak lagi kepala: { $name } ({ $nip }), { $was }
roster-line-appointment-ends = Perannya berakhir: { $name } ({ $nip })
roster-line-absence = Cuti atau dinas luar: { $name } ({ $nip }), { $was } sampai { $now }
roster-line-unit-new = Unit baru: { $name }
roster-line-unit-changed = Induk unit: { $name }, { $was } → { $now }
roster-line-unit-days = Hari kerja unit: { $name }, { $was ->
    [six] enam
   *[five] lima
} → { $now ->
    [six] enam
   *[five] lima
} hari kerja
roster-line-unit-ends = Unit berakhir: { $name }, per { $was }, diteruskan { $now }
roster-line-service-new = Layanan baru: { $name }, { $now }
roster-line-service-moved = Layanan pindah: { $name }, { $was } → { $now }
roster-line-link-new = QR baru: { $name }, loket { $now }

roster-alone = Tanpa atasan: { $count } ({ $names }).
roster-more-problems = … dan { $count } masalah lagi. Perbaiki yang di atas dulu, lalu kirim lagi.

roster-place-cell = Lembar { $sheet }, baris { $row }, kolom { $column }
roster-place-row = Lembar { $sheet }, baris { $row }
roster-place-text-cell = Baris { $row }, kolom { $column }
roster-place-text-row = Baris { $row }

roster-problem-unfetched = Berkas ini tidak dapat diambil dari Telegram. Mohon kirim sekali lagi.
roster-problem-unit-unknown = Unit { $unit } tidak ada di kota dan tidak ada di lembar unit. Tambahkan, atau perbaiki namanya.
roster-problem-unit-misspelt = Unit { $unit } tidak ada. Mungkin maksudnya { $meant }; bila unit baru, tambahkan di lembar unit.
roster-problem-unit-closed = Unit { $unit } sudah berakhir. Isi unit penggantinya.
roster-problem-unit-ends-later = Unit { $unit } belum berakhir. Impor baris ini sesudah hari terakhirnya.
roster-problem-unit-succeeds-itself = Pengganti { $unit } adalah unit itu sendiri. Isi unit lain.
roster-problem-unit-needs-successor = Unit { $unit } berakhir, tetapi masih mempunyai { $people } pegawai dan { $services } layanan. Isi kolom Pengganti.
roster-problem-successor-closed = Unit pengganti { $unit } juga sudah berakhir. Isi unit yang masih ada.
roster-problem-units-in-circle = Unit induk berputar: { $chain }. Perbaiki salah satu kolom Induk.
roster-problem-former-unknown = NIP Lama { $nip } tidak ada di kota. Periksa nomornya, atau kosongkan bila pegawai ini baru.
roster-problem-former-taken = NIP Lama dan NIP { $nip } adalah dua pegawai di kota; yang kedua { $name }. Periksa keduanya.
roster-problem-superior-unknown = Atasan dengan NIP { $nip } tidak ada di berkas dan tidak ada di kota. Periksa kolom NIP Atasan.
roster-problem-superior-left = Atasan { $name } sudah berhenti. Isi NIP penggantinya, atau kosongkan agar satu tingkat di atas yang meninjau.
roster-problem-superiors-in-circle = Atasan berputar: { $chain }. Perbaiki salah satu kolom NIP Atasan.
roster-problem-two-heads = Unit { $unit } mempunyai dua kepala: { $other } dan { $name }. Sisakan satu di kolom Kepala Unit.
roster-problem-absence-unknown = Pegawai dengan NIP { $nip } tidak ada di berkas dan tidak ada di kota. Periksa nomornya.

menu-impor = Impor data
command-impor = Impor data pegawai dan unit
help-impor = • /impor membawa daftar unit, layanan, pegawai, dan cuti dari berkas Excel atau CSV.
import-invitation =
    <b>Impor data</b>

    Kirim berkas .xlsx atau .csv di chat ini. Lembarnya dikenali dari judul kolomnya: unit, layanan, pegawai, cuti. Yang tidak ada di berkas tetap seperti sekarang.

    Sebelum diterapkan, perubahannya selalu ditunjukkan dulu.
import-sample = Contoh berkas
import-sample-note = Contoh dengan empat lembar. Ganti baris contohnya, lalu kirim berkasnya di sini.
import-sample-file = contoh-impor.xlsx
import-received = { $file } sudah diterima dan sedang dibaca. Hasilnya dikirim di sini.
import-compared = Bila <b>{ $file }</b> diterapkan:
import-apply = Terapkan
import-drop = Batalkan
import-refused = <b>{ $file }</b> belum dapat diterapkan, dan belum ada yang berubah. Perbaiki yang berikut, lalu kirim lagi.
import-nothing = Tidak ada yang berubah: isi { $file } sama dengan data kota sekarang.
import-approved = Sedang diterapkan. Hasilnya dikirim di sini.
import-dropped = Impor ini dibatalkan, tidak ada yang berubah. Berkasnya sudah dihapus dari server.
import-done =
    <b>{ $file }</b> sudah diterapkan.

    { $counts }.
import-undo = Urungkan
import-undo-last = Urungkan impor terakhir
import-undo-ask = Semua yang diubah oleh impor ini dikembalikan seperti sebelumnya. Lanjutkan?
import-undo-sure = Ya, urungkan
import-undo-not = Tidak, biarkan
import-undone = Impor { $file } sudah diurungkan. Data kota kembali seperti sebelumnya.

cli-help-import = mengimpor unit, layanan, pegawai, dan cuti dari berkas XLSX atau CSV
cli-help-import-file = berkas XLSX atau CSV
cli-help-dry-run = tunjukkan perubahannya saja, tanpa menerapkan
cli-help-undo-import = mengurungkan impor terakhir
cli-import-applied = Sudah diterapkan.
cli-import-nothing = Tidak ada yang berubah.
cli-import-refused = Tidak ada yang diterapkan. Perbaiki masalah di atas, lalu jalankan lagi.
cli-import-dry = Ini baru perbandingan. Untuk menerapkannya, jalankan lagi tanpa --dry-run.
cli-import-undone = Impor { $file } sudah diurungkan.
cli-import-unreadable = Berkas ini tidak dapat dibuka. Periksa nama dan izinnya.
cli-imports-read = Berkas impor yang dikerjakan: { $count }
