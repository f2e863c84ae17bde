# My exercise: data, weights and results that somebody types, the worked sheet, and what a number worked out by hand is.


## The data set

dataset-table = My exercise
    .about = The rows that you typed, in your order, with the targets that you gave.
    .source = typed in
exercise-first_output = Of the { $outputs } outputs, the first is shown here.


## What cannot be, in the core's own rules

refusal-table = { $field } must be typed rows or none; got { $got }.
refusal-table-columns = { $field } must have from 1 to { $most_inputs } inputs and from 1 to { $most_targets } targets; got { $inputs } and { $targets }.
refusal-table-ragged = { $field } must have whole rows, at least one.
refusal-table-large = { $field } must have at most { $most } numbers; got { $count }.
refusal-table-number = { $field } must have numbers from −{ $most } to { $most }; got { $got }.
refusal-table-no_train = { $field } must leave at least one row to train on.
refusal-table-task = { $field } must have targets that are classes; got other numbers.
refusal-table-damaged = { $field } is damaged: its check does not fit its numbers.
refusal-misfit-no_table = dataset { $dataset } needs rows of its own; got none.
refusal-misfit-table = table is for rows of one's own; got dataset { $dataset }.
refusal-typed = { $field } must be a number such as −0.35; got { $got }.


## What cannot be read, of what was typed or pasted. Rows and columns count from 1, as they stand in the box.

exercise-long_text = This is too long to be an exercise: { $count } characters, at most { $most }.
exercise-many_cells = This is too much for an exercise: { $count } cells, at most { $most }.
exercise-ragged = Row { $row } has { $count ->
        [one] one cell
       *[other] { $count } cells
    }, but the first row has { $first }.
exercise-empty_cell = Row { $row }, column { $column } is empty.
exercise-no_number = Row { $row }, column { $column } is no number: { $got }.
exercise-no_single_number = This is no number: { $got }.
exercise-far_number = Row { $row }, column { $column } is beyond ±{ $most }, the largest number that can be used here.
exercise-brackets = The brackets do not make a matrix. Write [[0.15, 0.25], [0.2, 0.3]], or [0.15 0.25; 0.2 0.3], or a row a line without brackets.
exercise-two_ways = Commas can be read in two ways here, between numbers or as decimal signs. Put semicolons or tabs between the numbers.
exercise-one_or_two = Is this one number or two? Write it with a decimal point, or with a semicolon between two numbers.
exercise-no_columns = There must be at least one column of inputs and one of targets.
exercise-two_splits = Only one column can say which rows train and which test.
exercise-no_data = There are no data yet that can be used.
exercise-no_rows = There is a row of names, and no row of numbers below it.
exercise-no_part = Row { $row }, column { $column } must say train or test.
exercise-weight_shape =
    { $notation ->
        [rows] The weights of layer { $layer } are { $height } by { $width }. With examples as rows they need { $fan_in ->
            [one] one row
           *[other] { $fan_in } rows
        }, one a unit before it, and a column a unit of the layer.
       *[columns] The weights of layer { $layer } are { $height } by { $width }. With examples as columns they need { $fan_in ->
            [one] one column
           *[other] { $fan_in } columns
        }, one a unit before it, and a row a unit of the layer.
    }
exercise-turned =
    { $notation ->
        [rows] The weights of layer { $layer } are { $height } by { $width }, which fits the other way round: they seem to be written for z = W x + b. Switch the notation, or turn the matrix round.
       *[columns] The weights of layer { $layer } are { $height } by { $width }, which fits the other way round: they seem to be written for z = x W + b. Switch the notation, or turn the matrix round.
    }
exercise-bias_shape = Layer { $layer } has { $fan_out ->
        [one] one unit
       *[other] { $fan_out } units
    } and { $count ->
        [one] one bias was
       *[other] { $count } biases were
    } typed.
exercise-many_units = Layer { $layer } would have { $count } units; at most { $most } are possible.
exercise-in_data = Data: { $problem }
exercise-in_weight = Weights of layer { $layer }: { $problem }
exercise-in_bias = Biases of layer { $layer }: { $problem }


## The worked sheet

exercise-sheet_title = The update from step { $step } to step { $after }, worked out
exercise-sheet_exercise = The update from step { $step } to step { $after }, to be worked out
exercise-sheet_given = Given
exercise-sheet_settings = Activations: { $activations }. Loss: { $loss }, { $reduction }.
exercise-sheet_order = There are { $count } examples, one a line; then weights and biases, one unit a line.
exercise-sheet_forward = Forward, layer { $layer }
exercise-sheet_backward = Backward, layer { $layer }
exercise-sheet_gradients = Gradients, layer { $layer }
exercise-sheet_new = New values, layer { $layer }
exercise-sheet_forward_of = Forward, layer { $layer }, example { $number }
exercise-sheet_backward_of = Backward, layer { $layer }, example { $number }
exercise-sheet_activation = Activation: { $activation }.
exercise-sheet_loss = Loss
exercise-sheet_loss_is = { $loss }
exercise-sheet_penalised = The last summand comes from the penalty on the size of the weights.
exercise-sheet_held = { $block } is held fixed.
exercise-sheet_update = What is added is the update that { $optimizer } makes of the gradient.


## The panel

panel-exercise = My exercise
exercise-part = What to do
exercise-part-type = Type it in
exercise-part-sheet = Worked sheet
exercise-part-check = Check my numbers
exercise-way = Examples are
exercise-way-rows = rows: z = x W + b
exercise-way-columns = columns: z = W x + b
exercise-names = Letters
exercise-names-nielsen = w, a, δ (Nielsen)
exercise-names-ng = W, a, dz (Ng)
exercise-names-framework = weight, out, grad (code; units from 0)
exercise-digits = Digits
exercise-example = Or begin with a ready one
exercise-example-two_two_two = 2-2-2 with biases held: inputs 0.05 and 0.10
exercise-example-three_two_one = 3-2-1 without biases: inputs 0.5, 0.1 and −0.2
exercise-example-xor_by_hand = Exclusive or, four rows, two ReLU units
exercise-example_fill = Fill in and run
exercise-data = Data: a row an example
    .help = Typed, or pasted from a spreadsheet or a file: tabs, semicolons, commas or blanks between the numbers, decimal points or commas, a row of names or none. Rows are used in this order, targets stay as they are.
exercise-targets = Targets
exercise-split = Column that says train or test
exercise-split_none = none: all rows train
exercise-column = column { $number }
exercise-read_as = Read as
exercise-layers = Layers of weights
exercise-weights = Weights of layer { $layer }
    .help = A matrix a row a line, or as Python or MATLAB writes it: [[0.15, 0.25], [0.2, 0.3]] or [0.15 0.25; 0.2 0.3]. Which way round it stands is decided by the switch above. Left empty, the weights are drawn.
exercise-biases = Biases of layer { $layer }
    .help = A number a unit of the layer; a single number is every unit's. Left empty, the layer has no bias.
exercise-hold = Biases stay as they are
    .help = Many exercises on paper update the weights only.
exercise-run = Run it
exercise-settings = Activations, loss, mean or sum, learning rate and optimizer are those of the controls beside the page. Now: { $activations }; { $loss }, { $reduction }; { $optimizer } with learning rate { $rate }.
exercise-too_large = This update has too many numbers for a sheet: { $parameters } weights and biases, { $rows } examples. At most { $most_parameters } and { $most_rows }, and { $most } of them together, are written out. The tables under "Numbers" hold them all.
exercise-copy_markdown = Copy as Markdown
exercise-copy_latex = Copy as LaTeX
exercise-print = Page to print
file-sheet = backprop-sheet-step-{ $step }.html
exercise-kind = What did you work out?
exercise-kind-z = a weighted sum z
exercise-kind-activation = an activation
exercise-kind-loss = the loss
exercise-kind-delta = a delta
exercise-kind-gradient = a gradient
exercise-kind-update = a change (what is added)
exercise-kind-new = a new weight or bias
exercise-of_layer = Layer
exercise-of_unit = Unit
exercise-of_input = From unit
exercise-of_bias = its bias
exercise-of_example = Example
exercise-number = Your number
    .help = Rounded as on your paper, with a decimal point or comma.


## What a number is

exercise-right = Right, to { $digits ->
        [one] its one digit
       *[other] all of its { $digits } digits
    }.
exercise-right_cut = Right, but cut off where rounding would have gone up{ $digits ->
        [0] {""}.
        [one] : rounded, it agrees to one digit.
       *[other] : rounded, it agrees to { $digits } digits.
    }
exercise-right_zero = At so few places the number does round to 0. That says little: give more digits.
exercise-wrong = { $count ->
        [one] Not right. This is the number that comes out in one way:
       *[other] Not right. This is the number that comes out in { $count } ways:
    }
exercise-unknown = Not right, and no mistake known here gives this number.
exercise-agrees = Its first { $digits } digits agree with the right one.
exercise-look = Check this first:
exercise-look_given = Check first the inputs, weights and biases that you began with.
exercise-mistake-output_first = the layers above were updated first, and blame went back through their new weights; it goes back through those of before the update.
exercise-mistake-no_slope = { $layer ->
        [0] the slopes of the activations were left out in all layers.
       *[other] the slope of the activation was left out in layer { $layer }.
    }
exercise-mistake-extra_slope = the slope of the output's activation was multiplied in; with this loss it cancels, and a − t is all of delta.
exercise-mistake-slope_of_z = z was put into the slope of layer { $layer } where the activation a belongs: a(1 − a) for a sigmoid, 1 − a² for tanh.
exercise-mistake-target_for_output = the target was put into the slope of the output where the output itself belongs.
exercise-mistake-own_weight = in layer { $layer } blame was multiplied with a weight that leads into the unit; it comes back by the weights that lead out of it.
exercise-mistake-transposed = { $layer ->
        [0] on the way back the weights were taken the other way round: rows for columns.
       *[other] the weights of layer { $layer } were taken the other way round: rows for columns.
    }
exercise-mistake-uphill = the update was added where it is taken away: the way leads uphill.
exercise-mistake-sign = the error has the other sign: t − a for a − t. Some books count it so, and then add the update.
exercise-mistake-sign_lost = the sign was lost.
exercise-mistake-sum_for_mean = the examples were summed; the mean is asked for.
exercise-mistake-mean_for_sum = the mean over the examples was taken; the sum is asked for.
exercise-mistake-delta_divided = this is delta divided by the number of examples. Here a delta is that of its example alone, and the mean is taken in the gradient.
exercise-mistake-over_outputs = the loss was averaged over the { $count } outputs; here it is summed over them.
exercise-mistake-half = { $half ->
        [0] the one half of the loss was left out.
       *[other] a one half was put before the loss, which has none here.
    }
exercise-mistake-factor_two = { $half ->
        [0] a factor 2 is too much.
       *[other] a factor of one half is too much.
    }
exercise-mistake-last_only = only the last example was used.
exercise-mistake-no_bias = { $layer ->
        [0] the biases were forgotten on the way forward.
       *[other] the bias of layer { $layer } was forgotten on the way forward.
    }
exercise-mistake-one_bias = all units of the layer were given one bias together; here each has its own.
exercise-mistake-bias_moved = the bias was updated; here it is held.
exercise-mistake-bias_kept = the bias was left as it was; here it is updated, too.
exercise-mistake-no_rate = the learning rate was left out.
exercise-mistake-rounded = { $decimals ->
        [1] results were rounded to { $digits ->
            [one] one decimal place
           *[other] { $digits } decimal places
        } on the way.
       *[other] results were rounded to { $digits ->
            [one] one digit
           *[other] { $digits } digits
        } on the way.
    }
