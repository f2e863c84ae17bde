# The live view: the walk through one update. Numbers set off in bold are put in where a value stands.

## The button above the diagram and the bar of phases

walk-open = Walk through this update
    .short = Walk through
    .tip = Walk through this update, phase by phase (P)
walk-bar = Inside one update
walk-phases = Phases
walk-previous = Previous phase (up arrow)
walk-next = Next phase (down arrow)
walk-play = Play in slow motion
    .tip = Slow motion (Shift P)
walk-stop = Stop the slow motion
walk-speed = Speed of the slow motion
walk-close = Close the walk (P)
walk-next-update = Next update →
walk-code = The lines of code of one update, the present one lit
walk-code-versions = Change between TensorFlow 2 and 1

# Of each phase: its name, what its step is called, and what happens in it.
walk-phase-forward = Forward
    .label = Forward, layer { $layer }
    .tip = Forward, layer { $layer }: activations go right
walk-phase-loss = Loss
    .label = Loss
    .tip = Loss: output against target
walk-phase-backward = Backward
    .label = Backward, layer { $layer }
    .tip = Backward, layer { $layer }: deltas come back, gradients appear
walk-phase-update = Update
    .label = Update
    .tip = Update: the weights move

## What a phase does

walk-computing = Computing the numbers of this update…
walk-title-none = Update
walk-title = Update { $from } → { $to }
walk-title-coming = Coming update { $from } → { $to }

# At the beginning of a sentence: a unit of the layer spoken of.
walk-unit-hidden = Unit { $unit }
walk-unit-output = The output

walk-says-forward =
    { $below ->
        [0] Each unit adds up the inputs, each times its weight, and its bias: z.
       *[other] Each unit adds up the activations of hidden { $below }, each times its weight, and its bias: z.
    } Then { $activation } makes the activation a of it. { $count ->
        [0] { $unit }: z = { $z }, a = { $a }.
        [1] { $unit }: z = { $z }, a = { $a }, on the one example.
       *[other] { $unit }: z = { $z }, a = { $a }, on the mean of the { $count } examples.
    }

walk-says-loss-all =
    { $reduction ->
        [sum] The sum over the batch of { $count } is { $batch }.
       *[mean] The mean over the batch of { $count } is { $batch }.
    }
walk-says-loss-batch = How wrong is the output? The { $loss } of every example is measured. { walk-says-loss-all }
walk-says-loss-output = The output is { $output }, the target { $target }: the { $loss } of row { $row } is { $value }. { walk-says-loss-all }
walk-says-loss-class = The target is { $target }, which the network gives { $output }: the { $loss } of row { $row } is { $value }. { walk-says-loss-all }

walk-says-backward =
    { $place ->
        [last] δ says how the loss answers to z.
       *[before] δ comes back over the same weights, times the slope of { $activation }.
    } { $larger ->
        [raises] { $unit }: δ = { $delta }, a larger z would raise the loss.
        [lowers] { $unit }: δ = { $delta }, a larger z would lower the loss.
       *[nothing] { $unit }: δ = { $delta }, its z does not change the loss.
    } { $reduction ->
        [sum]
            { $count ->
                [1] Gradient of a weight: δ times what came in, summed over the one example.
               *[other] Gradient of a weight: δ times what came in, summed over the { $count } examples.
            }
       *[mean]
            { $count ->
                [1] Gradient of a weight: δ times what came in, averaged over the one example.
               *[other] Gradient of a weight: δ times what came in, averaged over the { $count } examples.
            }
    }

# The rule does not break within its terms: its spaces are such that keep a line together.
walk-says-update-sgd =
    Every gradient is there, so now all weights move at once: new = old − learning rate × gradient. { $clipped ->
        [yes] Largest: { $name } by { $change } = −⁠{ $rate } × { $gradient } (gradients clipped to { $clip }), from { $before } to { $after }.
       *[no] Largest: { $name } by { $change } = −⁠{ $rate } × { $gradient }, from { $before } to { $after }.
    }
walk-says-update =
    Every gradient is there, so now all weights move at once; { $optimizer } makes the steps of the gradients. { $clipped ->
        [yes] Largest: { $name } by { $change } (gradients clipped to { $clip }), from { $before } to { $after }.
       *[no] Largest: { $name } by { $change }, from { $before } to { $after }.
    }

## What hides behind a library's line

walk-remark-tensorflow1 = opt.minimize(loss) is these two lines in one: backpropagation hides in the first.
walk-remark-forward = The libraries run all { $count } layers in one call; this is layer { $layer }.
walk-remark-loss = Only a number so far: nothing has been learnt yet.
walk-remark-backward =
    { $count ->
        [1] PyTorch adds to old gradients: hence zero_grad().
       *[other] The libraries go back through all { $count } layers in one call; this is layer { $layer }. PyTorch adds to old gradients: hence zero_grad().
    }
walk-remark-update = Forgetting this line: gradients are there, yet no weight moves.

## Names within a sentence; what is not here is called as in the menus

walk-activation-linear = linear
walk-activation-sigmoid = sigmoid
walk-activation-tanh = tanh
walk-activation-leaky_relu = leaky ReLU
walk-activation-softplus = softplus
walk-activation-sin = sin
walk-activation-softmax = softmax
walk-loss-squared_error = squared error
walk-loss-half_squared_error = half squared error
walk-loss-absolute_error = absolute error
walk-loss-huber = Huber loss
walk-loss-binary_cross_entropy = binary cross-entropy
walk-loss-cross_entropy = cross-entropy
walk-optimizer-momentum = momentum

## What the pointer's card says of a unit, a weight or a bias

walk-row-input = input
walk-row-z = z
    .mean = mean z
walk-row-a = activation a
    .mean = mean activation a
walk-row-slope = slope at z
    .mean = mean slope at z
walk-row-delta = delta δ
    .mean = mean delta δ
walk-row-before = before
walk-row-gradient = gradient
walk-row-change = change
walk-row-after = after
walk-row-note = Click for the whole account.

## On the picture: above each layer's edges, in its legend, under an image, on the card of the loss

walk-lock-locked = locked
walk-lock-ready = gradient ready
walk-lock-free = free to move
walk-lock-moved = moved
walk-lock-fixed = held fixed
walk-note-computing = computing…
walk-note-row = row { $row }
walk-note-batch = means of the batch of { $count }
walk-note-largest = numbers: the { $count } largest of a layer
walk-note-edges = { $drawn } of { $count } edges
walk-inputs =
    { $count ->
        [one] { $count } input
       *[other] { $count } inputs
    }
walk-plate-row = Row { $row }: output and target
    .short = Row { $row }
walk-plate-batch =
    { $count ->
        [1] Loss of the one example
       *[other] Loss of each of the { $count } examples
    }
    .short =
        { $count ->
            [one] { $count } example
           *[other] { $count } examples
        }
walk-plate-output = output
walk-plate-target = { $output } · target { $target }
walk-plate-loss-row = loss of this row
    .short = its loss
walk-plate-loss-batch =
    { $reduction ->
        [sum] sum loss of the batch
       *[mean] mean loss of the batch
    }
    .short =
        { $reduction ->
            [sum] sum of losses
           *[mean] mean loss
        }
