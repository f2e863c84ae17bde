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
pictures-part-card = the open card
# Slides of a presentation.
pictures-part-deck = title, moment, phases and loss
# The worked update.
pictures-part-sheet = the update worked out
pictures-part-exercise = the same as an exercise, without the results
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
pictures-format-pptx = PowerPoint, slides to edit
pictures-format-md = Markdown, the worked update
pictures-format-tex = LaTeX, the worked update
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

pictures-add = Add this moment
pictures-added = Added to the gathered moments below.

## The moments that were gathered

pictures-tray = Gathered moments
pictures-tray-save-pptx = Save as PowerPoint
pictures-tray-save-zip = Save as pictures
pictures-tray-full = No more than { $most } are kept.
pictures-tray-up = Move up: { $title }
pictures-tray-down = Move down: { $title }
pictures-tray-remove = Remove: { $title }

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

## What stands on the slides of a presentation, and what their shapes are called

pictures-deck-caption = where training stands
pictures-deck-settings = what is trained how
pictures-deck-phase = phase
pictures-deck-words = what happens
pictures-deck-code = code
pictures-deck-scan = code to scan
pictures-deck-address = address
pictures-deck-note = note
pictures-deck-forward = forward: what each unit answers
pictures-deck-loss = the loss
pictures-deck-backward = backward: deltas on the units, gradients on the lines
pictures-deck-update = update: what is added to each weight
pictures-deck-train = train loss
pictures-deck-test = test loss
pictures-deck-step = step
pictures-deck-too-many = A picture: of more than { $most } weights none is a line of its own.
