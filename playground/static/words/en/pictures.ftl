# Pictures to take away: the menu “Save as …”, and what the pictures say.

## The menu

pictures-save-as = Save as …
pictures-save-part = Save as … ({ $part })
pictures-part = Picture of
pictures-part-stage = the whole slide
pictures-part-diagram = the network
pictures-part-map = the decision map
pictures-part-loss = the loss
pictures-part-gradients = the layers’ curves
pictures-part-walk = the walk through this update
# Tables of numbers, for the formats that hold some.
pictures-part-parameters = weights and biases
pictures-part-units = units, means over the batch
pictures-part-history = the run so far
pictures-part-step = everything of this step
pictures-format = Format
pictures-format-png = PNG, pixels for every slide
pictures-format-svg = SVG, lines that stay sharp
pictures-format-pdf = PDF, to print and to search
pictures-format-gif = GIF, moves in every slide
pictures-format-mp4 = MP4, a film
pictures-format-webm = WebM, a film for the web
pictures-format-html = HTML, a page that works offline
pictures-format-csv = CSV, a table of numbers
pictures-format-json = JSON, all numbers of this step
pictures-size = Size
pictures-size-pixels = { $size } pixels
pictures-theme = Colours
pictures-theme-light = light
pictures-theme-dark = dark
pictures-theme-print = for paper, little ink
pictures-theme-contrast = high contrast
pictures-ground = No background
pictures-title = { $dataset }, after { $step } { $step ->
        [one] update
       *[other] updates
    }
    .label = Title
pictures-save = Save
pictures-copy = Copy picture
pictures-close = Close
pictures-cancel = Stop
pictures-working = Making it …
pictures-saved = Saved.
pictures-copied = The picture is on the clipboard.
# $reason is what the browser says, in its own language.
pictures-failed = This could not be made: { $reason }
pictures-no-record = The server did not answer.
# $part is what was asked for, as it was written.
pictures-no-part = There is no part called { $part } here.
pictures-too-early = There is nothing to take a picture of yet.

## Films and pages: which frames of the run they show

pictures-from = From step
pictures-to = to step
pictures-every = every … updates
pictures-speed = Speed
pictures-speed-frames = { $fps } frames a second
# $missing frames are not held by the page.
pictures-summary-film = { $count ->
        [one] { $count } frame
       *[other] { $count } frames
    }, { $seconds } s. { $missing ->
        [0] All are at hand.
        [one] { $missing } of them is computed again.
       *[other] { $missing } of them are computed again.
    }
pictures-summary-pages = { $count ->
        [one] { $count } frame
       *[other] { $count } frames
    } to scrub through, and the one on the screen. { $missing ->
        [0] All are at hand.
        [one] { $missing } of them is computed again.
       *[other] { $missing } of them are computed again.
    }
pictures-summary-walk = The walk through this update, its { $phases } phases one after the other.
# $codec is the name of a video codec.
pictures-codec-common = Encoded as { $codec }, which players and slides know.
pictures-codec-rare = This browser encodes it as { $codec }, which not every player and slide program knows; a GIF moves everywhere.
pictures-no-codec = This browser cannot make { $format } films here. A GIF works everywhere.
pictures-no-worker = The browser could not start the work.
pictures-cancelled = Stopped. Nothing was saved.
pictures-run-changed = the run was changed meanwhile.
# On a saved page, which works without the playground.
pictures-page-step = Frame
pictures-page-hover = Point at a unit, a weight or a bias for its numbers.

## What stands in a picture: the parts of its caption stand in a row, apart

pictures-caption-step = step { $step }
pictures-caption-epoch = epoch { $epoch }
pictures-caption-train = train loss { $loss }
    .correct = train loss { $loss } ({ $accuracy } correct)
pictures-caption-test = test loss { $loss }
    .correct = test loss { $loss } ({ $accuracy } correct)
pictures-caption-penalty = penalty { $penalty }
pictures-reopen = This very step opens again at { $address }
