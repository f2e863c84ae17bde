# What cannot be, and why: what was typed into a control, or stands in a link. One message a rule of the core, by its code.
# $field is what the setting is called, or its name in the link; names of settings, data sets and functions that a message
# spells out (classes, output_activation, w1.0.2) are those of the link, and the same in every language.
# $got is what stands there instead: one of the phrases "refusal-got-…" below.


## What one setting may hold

refusal-integer = { $field } must be a whole number from { $low } to { $high }; got { $got }.
refusal-number = { $field } must be a number from { $low } to { $high }; got { $got }.
refusal-positive = { $field } must be a number above 0; got { $got }.
refusal-flag = { $field } must be true or false; got { $got }.
refusal-choice = { $field } must be one of { $choices }; got { $got }.
refusal-integers =
    { $fewest ->
        [0] { $field } must be a list of at most { $most } whole numbers from { $low } to { $high }; got { $got }.
       *[other] { $field } must be a list of { $fewest } to { $most } whole numbers from { $low } to { $high }; got { $got }.
    }
refusal-choices =
    { $fewest ->
        [0] { $field } must be a list of at most { $most } of { $choices }; got { $got }.
       *[other] { $field } must be a list of { $fewest } to { $most } of { $choices }; got { $got }.
    }
refusal-subset =
    { $fewest ->
        [0] { $field } must be a list of at most { $most } different ones of { $choices }; got { $got }.
       *[other] { $field } must be a list of { $fewest } to { $most } different ones of { $choices }; got { $got }.
    }
refusal-plane = { $field } must be one of { $choices } or two different coordinates such as 0-1; got { $got }.
refusal-changes = { $field } must be a list of at most { $most } changes, each a step, a name and a number, such as 120:learning_rate:0.1; got { $got }.
refusal-change-step = { $field } must each be made at a step, which must be a whole number from { $low } to { $high }; got { $got }.
refusal-change-name = { $field } must each change one of { $choices } or a parameter such as w1.0.2 or b1.0; got { $got }.
refusal-change-value = { $field } at step { $step }: { $reason }
refusal-address = a parameter must be written like w1.0.2 or b1.0; got { $got }.
refusal-no_text = { $field } is no text.
refusal-too_long = { $field } is too long ({ $count } characters, at most { $most }).


## What several settings must be together

refusal-misfit-classes = classes must be { $low } to { $high } for the data set { $dataset }; got { $got }.
refusal-points = { $field } must be points that were drawn; got { $got }.
refusal-points-long = { $field } must be at most { $most } changes of points; got { $count }.
refusal-points-order = { $field } must be in the order of their steps.
refusal-points-grid = { $field } must lie on a grid of 1/{ $cells } from −{ $most } to { $most }; got { $got }.
refusal-misfit-points_which = points must name points that there are; got { $which } at step { $step }.
refusal-misfit-points_class = points must be of one of the { $classes } classes; got { $which } at step { $step }.
refusal-misfit-points_place = points must lie from { $low } to { $high }; got another place at step { $step }.
refusal-misfit-points_many = points must be at most { $most } more than the data set has.
refusal-misfit-points_none = points must leave at least one to train on.
refusal-misfit-points = points can be drawn over classes on a plane only, and { $dataset } is not.
refusal-misfit-features = features can be chosen for data of two dimensions only, and { $dataset } is not.
refusal-misfit-activations = activations must name one function a hidden layer; got { $count } for { $layers } layers.
refusal-misfit-softmax = output_activation { $output } needs at least 2 outputs; { $dataset } has 1.
refusal-misfit-output = loss { $loss } needs { $wanted } outputs; got output_activation { $output }.
refusal-misfit-task = loss { $loss } needs classes to tell apart; { $dataset } has numbers to predict.
refusal-misfit-range = init_low must not be above init_high; got { $low } and { $high }.
refusal-misfit-fixed = fixed must name layers from 1 to { $layers }; got { $block }.
refusal-misfit-plane = plane { $plane } does not fit the data set { $dataset }, which has { $count } coordinates.
refusal-misfit-changes = changes must name parameters of the network { $network }; got { $what }.


## What became of it in a link

refusal-left_out = Left out: { $reason }
refusal-looks = Left out: { $field }, which names nothing that the page can show; got { $got }.
refusal-adjusted = Adjusted: { $reason }
refusal-no_link = Left out: the whole link, which is no list of names and values.
refusal-broken_link = Left out: the rest of the link, which could not be read.
refusal-strangers =
    { $more ->
        [0] Left out: { $names }, which is no setting.
       *[other] Left out: { $names } and more, which are no settings.
    }
refusal-twin_change = Left out: changes has { $what } twice at step { $step }; the last one counts.
refusal-many_changes = Left out: changes beyond the first { $most }.
refusal-lost_changes = Left out: { $count } more changes that could not be used.
refusal-more = And { $count } more like these.


## What stands there instead

refusal-got-text = '{ $text }'
refusal-got-cut = '{ $text }' and more
refusal-got-digits = a whole number of many digits
refusal-got-name = { $text }
refusal-got-number = { $number }
refusal-got-type = something of type { $text }
refusal-got-count = { $count } of them
refusal-got-twice = '{ $text }' twice
refusal-got-twice_at = { $text } twice at step { $step }
refusal-got-nameless = a name that is no text


## Around a refusal

# What a control says; $kept is the value that stays in force.
refusal-kept = { $reason } It stays at { $kept }.
# Of a rule that has no words of its own.
refusal-unknown = { $field } cannot be that.
# What a refusal speaks of, where nothing says which setting it is.
refusal-value = The value
