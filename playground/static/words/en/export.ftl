# What `python -m playground.export` says in a terminal.

export-about = Draws the picture of a run, or writes its numbers, from a link: the same painters as on the page, in a headless Chrome.
export-examples =
    Examples:
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --step 500 --out spiral.png
      python -m playground.export "http://localhost:8501/?seed=3&step=200" --out slide.pdf --theme print
      python -m playground.export "" --step 40 --phase backward-2 --part walk --out delta.svg
      python -m playground.export "" --step 40 --part card:w1.0.2 --out weight.pdf
      python -m playground.export "?dataset=xor" --step 40 --out lecture.pptx
      python -m playground.export "?batch_size=2" --step 40 --part exercise --out exercise.tex
      python -m playground.export "?dataset=iris" --step 100 --part parameters --out weights.csv
      python -m playground.export "?dataset=spiral&hidden=8,8&activations=tanh,tanh" --to 600 --every 10 --fps 20 --out spiral.gif

    Exit codes: 0 written, 2 something asked for makes no sense, 3 no browser, 4 the file cannot be written, 5 it could not be made.
export-link = an address of the playground, or its query: "?dataset=spiral"
export-step = the update after which to look (the link’s own, if it is left out)
export-out = the file to write; its ending says the format: { $endings }
export-part = what of it: { $parts }; a card is named as a link does, `card:w1.0.2`
export-theme = the colours: { $themes }
export-phase = opens the walk through the update at a phase: forward-1, loss, backward-2, update …
export-from = of a film or an HTML page: its first step (0, if it is left out)
export-to = its last step (the step above, if it is left out)
export-every = a frame every so many updates
export-fps = frames a second of a film
export-size = pixels, width x height (1920x1080, of a GIF 960x540)
export-lang = the language of the page
export-title = the title of the picture
export-transparent = leaves the background out
export-quiet = says nothing but what went wrong

export-starting = Starting the app …
export-training = Training to step { $step } …
export-making = Making { $name } …
export-codec = Encoding as { $codec } …
export-frames = Frame { $done } of { $count } …
export-written = Wrote { $path } ({ $kilobytes } kB).

export-bad-link = This link makes no sense: { $problems }
export-no-link = This is no link of the playground: { $link }
export-bad-step = A step is a whole number from 0 to { $most }, not { $step }.
export-bad-ending = No format ends in { $ending }: there are { $endings }.
export-bad-part = A { $format } file has no part { $part }: there are { $parts }.
export-bad-size = A size is WIDTHxHEIGHT, each from { $least } to { $most }, not { $size }.
export-no-frames = A { $format } file shows one moment: it has no { $option }.
export-bad-number = { $option } is a whole number from { $least } to { $most }, not { $given }.
export-backwards = There are no frames from step { $start } to step { $end }.
export-too-many = A { $format } file has at most { $most } frames: name a larger --every.
export-has-ground = A { $format } file always has a background: leave --transparent out.
export-odd-size = Width and height of { $format } films are even numbers, not { $size }.
export-no-codec = This Chrome cannot make { $format } films. Its GIF plays everywhere.
export-bad-phase = This network has no phase { $phase }: there are { $phases }.
export-bad-card = Nothing has a card { $card }: a card is `card:w1.0.2` (a weight), `card:b1.0`, `card:a1.0` (a unit), `card:l1` (a layer), `card:output`, `card:network` or `card:step`, and after a further colon the name of one of its cards.
export-no-card = This network has no card { $card }.
export-not-reached = Training ended at step { $reached }, before step { $step }.
export-no-chrome = No Chrome or Chromium was found. Install one (Debian, Ubuntu: sudo apt-get install chromium), or name the one you have in CHROMIUM_PATH.
export-no-playwright = Driving the browser needs playwright: pip install playwright
export-no-app = The app did not start: { $reason }
export-unwritable = { $path } cannot be written: { $reason }
export-failed = It could not be made: { $reason }
