# Rencana hasil kerja satu semester (PermenPANRB 6/2022).

command-rencana = Rencana hasil kerja semester ini
help-rencana = • /rencana mencatat rencana hasil kerja semester ini: diketik, ditempel sekaligus, atau disalin dari semester lalu.

plan-title =
    <b>Rencana hasil kerja</b>, { PERIOD($semester) }

    { $count ->
        [0] Belum ada hasil kerja.
       *[other] { $count } hasil kerja.
    }
plan-line = <b>{ $number }.</b> { $words } ({ $kind ->
    [main] utama
   *[additional] tambahan
})
plan-indicator = Indikator: { $words }
plan-target = Target: { $words }
plan-open = Tekan nomornya untuk memperbaiki atau menghapus.
plan-empty = Tambahkan hasil kerja satu per satu, atau tempel seluruh daftarnya sekaligus. Catatan harian lalu tinggal dihubungkan ke sini.
plan-add = Tambah
plan-copy = Salin dari semester lalu ({ $count })
plan-home = Rencana saya
plan-ask =
    Tulis satu hasil kerja, misalnya: Perekaman KTP-el bagi 1.200 warga.

    Sudah ada daftarnya? Tempel semuanya dalam satu pesan, satu baris satu hasil kerja:
    <code>hasil; indikator; target</code>
plan-ask-kind =
    Tersimpan: <b>{ $words }</b>

    Hasil kerja utama atau tambahan?
plan-kind-main = Utama
plan-kind-additional = Tambahan
plan-ask-words =
    Sekarang tertulis: <b>{ $words }</b>

    Tulis hasil kerja ini dengan kata-kata yang baru. Evaluasi dan tinjauan yang sudah dimulai tetap memakai kata-kata saat dimulai.
plan-ask-indicator =
    <b>{ $words }</b>

    Apa indikatornya? Misalnya: jumlah warga yang terekam.
plan-ask-target =
    <b>{ $words }</b>

    Berapa targetnya? Misalnya: 1.200 warga.
plan-skip = Lewati
plan-clear = Kosongkan
plan-open-result = Lihat hasil kerja ini
plan-pasted = { $count } hasil kerja ada dalam rencana, sebagai hasil kerja utama. Periksa daftarnya; yang tambahan dapat diubah di sana.
plan-too-long = Pesan ini lebih dari { $longest } huruf dan dapat terpotong di tengah jalan, jadi belum kami simpan. Mohon kirim dalam dua atau tiga bagian.
plan-result = <b>{ $words }</b> ({ $kind ->
    [main] utama
   *[additional] tambahan
})
plan-write-words = Ubah hasil
plan-write-indicator = Ubah indikator
plan-write-target = Ubah target
plan-make-main = Jadikan utama
plan-make-additional = Jadikan tambahan
plan-delete = Hapus
plan-delete-ask =
    Hapus <b>{ $words }</b> dari rencana?

    Catatan dan umpan balik tentangnya tetap ada, tetapi tidak lagi terhubung. Evaluasi dan tinjauan yang sudah dimulai tetap menanyakannya.
plan-delete-sure = Ya, hapus
plan-delete-not = Tidak, biarkan

# Impor rencana dari berkas BKPSDM

cli-help-import-plans = mengimpor rencana hasil kerja dari berkas XLSX atau CSV
cli-help-plans-apply = terapkan; tanpa ini hanya ditunjukkan
cli-help-plans-semester = semester rencana, misalnya 2026-2; bila tidak disebut, semester ini
cli-plans-found = Semester { $semester }: { $people } pegawai, { $added } hasil kerja baru, { $changed } berubah, { $same } tetap.
cli-plans-dry = Belum ada yang berubah. Jalankan sekali lagi dengan --apply untuk menerapkan.
cli-plans-applied = Sudah diterapkan.
cli-plans-nothing = Tidak ada yang berubah: isi berkas sama dengan rencana sekarang.
cli-plans-refused = Belum ada yang berubah. Perbaiki { $count } masalah di atas, lalu jalankan sekali lagi.
cli-plans-semester = { $semester } bukan semester. Tulis seperti 2026-1 atau 2026-2.
roster-problem-plan-kind = Isi dengan Utama atau Tambahan.
roster-problem-plan-stranger = Pegawai dengan NIP { $nip } tidak ada di kota, atau sudah berhenti. Periksa nomornya.
roster-problem-plan-twice = Hasil kerja ini sudah ada di baris { $row } untuk pegawai yang sama. Hapus salah satunya.
roster-problem-plan-full = Rencana pegawai ini menjadi { $count } hasil kerja, paling banyak { $most }. Gabungkan atau hapus sebagian.
cli-plans-columns = Tidak ada lembar dengan kolom NIP dan Hasil. Mohon periksa judul kolomnya: NIP, Jenis, Hasil, Indikator, Target.
roster-problem-plan-twice-elsewhere = Hasil kerja ini sudah ada di lembar { $sheet }, baris { $row } untuk pegawai yang sama. Hapus salah satunya.
