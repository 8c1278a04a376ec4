# What is printed: slips of one-time codes, posters and counter cards.

slip-title = One-time codes for Suara Kinerja
slip-count = Suara Kinerja · { $count ->
    [one] 1 code
   *[other] { $count } codes
} · valid until { $date }
slip-office = Cut along the dashed lines, fold, and hand each slip to the person it names.
slip-page = Page { $page } of { $pages }
slip-expires = Valid once, until { $date }
slip-how = Scan with your phone’s camera, then press Start. Or open @{ $bot } in Telegram and type the code.
slip-secret = Do not give this code to anyone.

poster-title = Poster for rating the service
poster-city = City of Mataram
poster-headline = How was our service today?
poster-scan = Scan with your phone’s camera
poster-tap = Two taps
poster-nameless = No name
poster-minute = ± 1 minute
poster-by-telegram = In Telegram
poster-by-web = In a browser
