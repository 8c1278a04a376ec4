# Pengingat: jam sendiri, tunda, tahap-tahap, dan rangkuman Senin.
command-pengingat = Kapan saya diingatkan
help-pengingat = • /pengingat mengatur pada jam berapa Bapak/Ibu diingatkan.
reminder-office-hours =
    <b>Pengingat</b>
    Pengingat datang pada jam kerja kantor Bapak/Ibu, tidak pada hari libur, cuti, atau dinas luar. Bila ada jam yang lebih cocok, pilih di bawah ini.
reminder-own-hour =
    <b>Pengingat</b>
    Pengingat datang pada hari kerja sekitar pukul { $hour }.00 WITA. Pilih jam lain di bawah ini, atau kembali ke jam kantor.
reminder-hour = { $hour }.00
reminder-forget-hour = Kembali ke jam kantor
reminder-which-hour = Pukul berapa sebaiknya Bapak/Ibu diingatkan? Jam ini berlaku juga untuk pengingat lain, dan dapat diubah dengan /pengingat.
reminder-snooze-hour = 1 jam lagi
reminder-snooze-day = Besok
reminder-snooze-mine = Jam saya
reminder-snoozed = Baik, kami ingatkan lagi pada { $at }.
reminder-rates = <b>Apakah pengingat membantu?</b> Semester ini, dalam jumlah:
reminder-no-rates = Belum cukup data.
reminder-rate = • { $stage }: { $sent } diingatkan, { $done } mengerjakan ({ $percent }%), median { $days } hari
reminder-rate-undone = • { $stage }: { $sent } diingatkan, belum ada yang mengerjakan
rate-evaluation-opened = Evaluasi diri, dibuka (mulai mengisi)
rate-evaluation-closing = Evaluasi diri, segera ditutup
rate-evaluation-last-call = Evaluasi diri, hari terakhir
rate-review-due = Tinjauan, evaluasi masuk
rate-review-closing = Tinjauan, segera ditutup
rate-review-last-call = Tinjauan, hari terakhir
rate-review-escalation-announced = Tinjauan, akan disampaikan ke atas
stage-open-evaluation = Lanjutkan evaluasi diri
stage-evaluation-closing = Evaluasi diri Bapak/Ibu belum terkirim. Masa pengisian berakhir { $day }. Yang sudah diisi tetap tersimpan. Bila ada halangan, mintalah perpanjangan kepada administrator kepegawaian sebelum hari itu.
stage-evaluation-last-call = Hari ini, { $day }, adalah hari terakhir untuk mengirim evaluasi diri Bapak/Ibu. Yang sudah diisi tetap tersimpan dan tinggal dilanjutkan.
stage-evaluation-closed = Masa evaluasi diri berakhir { $day } dan evaluasi Bapak/Ibu tidak terkirim. Jawaban yang sudah diisi tetap dapat dibaca di /evaluasi, dan catatan jurnal tidak hilang.
stage-review-closing = { $count } pegawai sudah mengirim evaluasi diri dan menunggu tinjauan Bapak/Ibu. Masa peninjauan berakhir { $day }:
stage-review-last-call = Panggilan terakhir: { $count } pegawai masih menunggu tinjauan Bapak/Ibu, dan masa peninjauan berakhir { $day }:
stage-announced-blocking = Tinjauan Bapak/Ibu atas pegawai berikut belum masuk. Bila sampai { $day } belum juga, atasan Bapak/Ibu kami beri tahu. Bila ada halangan, hubungi atasan lebih dulu.
stage-announced-waiting = Tinjauan atas evaluasi diri Bapak/Ibu belum masuk, dan penilainya sudah kami ingatkan. Bila sampai { $day } belum juga, atasan penilai kami beri tahu. Bapak/Ibu tidak perlu berbuat apa-apa.
stage-announced-above = Penilai berikut belum mengirim tinjauan. Mereka dan pegawai yang menunggu sudah kami beri tahu bahwa Bapak/Ibu menerima kabar lagi pada { $day } bila belum juga masuk.
stage-escalated = { $count } tinjauan di bawah Bapak/Ibu masih belum masuk, padahal masa peninjauan berakhir { $day }. Mohon dibantu agar selesai tepat waktu:
stage-name = • { $name }
stage-reviewer = • { $name }: { $count } tinjauan
stage-further = … dan { $count } lagi
digest-title = <b>Pekan ini, { $count } hal menunggu Bapak/Ibu</b>
digest-line = • { $words }
digest-over = • { $words }, <b>lewat { $days } hari kerja</b>
digest-review = Tinjauan { $name }, sejak { $since }
digest-objection = Keberatan { $name }, sejak { $since }
digest-case = Kasus warga, { $name }, sejak { $since }
digest-challenge = Tantangan { $name }, sejak { $since }
digest-feedback = { $name } meminta umpan balik, sejak { $since }
digest-open-review = Tinjau { $name }
digest-open-objection = Lihat keberatan: { $name }
digest-open-challenge = Jawab tantangan: { $name }
digest-open-case = Buka kasus: { $name }
digest-open-feedback = Beri umpan balik: { $name }
