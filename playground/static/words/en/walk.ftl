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
walk-code = The lines of code of one update, those of the present phase lit
walk-code-libraries = Whose code

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
        [0] Each unit adds up the inputs, each times its weight, and its bias: { $sum }.
       *[other] Each unit adds up the activations of hidden { $below }, each times its weight, and its bias: { $sum }.
    } Then { $activation } makes the activation { $answer } of it. { $count ->
        [0] { $unit }: { $sum } = { $z }, { $answer } = { $a }.
        [1] { $unit }: { $sum } = { $z }, { $answer } = { $a }, on the one example.
       *[other] { $unit }: { $sum } = { $z }, { $answer } = { $a }, on the mean of the { $count } examples.
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
        [last] { $sign } says how the loss answers to { $sum }.
       *[before] { $sign } comes back over the same weights, times the slope of { $activation }.
    } { $larger ->
        [raises] { $unit }: { $sign } = { $delta }, a larger { $sum } would raise the loss.
        [lowers] { $unit }: { $sign } = { $delta }, a larger { $sum } would lower the loss.
       *[nothing] { $unit }: { $sign } = { $delta }, its { $sum } does not change the loss.
    } { $reduction ->
        [sum]
            { $count ->
                [1] Gradient of a weight: { $sign } times what came in, summed over the one example.
               *[other] Gradient of a weight: { $sign } times what came in, summed over the { $count } examples.
            }
       *[mean]
            { $count ->
                [1] Gradient of a weight: { $sign } times what came in, averaged over the one example.
               *[other] Gradient of a weight: { $sign } times what came in, averaged over the { $count } examples.
            }
    }

# The rule does not break within its terms: its spaces are such that keep a line together.
walk-says-update-sgd =
    Every gradient is there, so now the weights move at once: new = old − learning rate × gradient. { $clipped ->
        [yes] Largest: { $name } by { $change } = −⁠{ $rate } × { $gradient } (clipping scaled the gradients by { $clip }), from { $before } to { $after }.
       *[no] Largest: { $name } by { $change } = −⁠{ $rate } × { $gradient }, from { $before } to { $after }.
    }
walk-says-update =
    Every gradient is there, so now the weights move at once; { $optimizer } makes the steps of the gradients. { $clipped ->
        [yes] Largest: { $name } by { $change } (clipping scaled the gradients by { $clip }), from { $before } to { $after }.
       *[no] Largest: { $name } by { $change }, from { $before } to { $after }.
    }

## What hides behind a library's line

walk-remark-forward = The libraries run all { $count } layers in one call; this is layer { $layer }.
walk-remark-loss = Only a number so far: nothing has been learnt yet.
walk-remark-backward =
    { $count ->
        [1] PyTorch adds to old gradients: hence zero_grad().
       *[other] The libraries go back through all { $count } layers in one call; this is layer { $layer }. PyTorch adds to old gradients: hence zero_grad().
    }
walk-remark-update = Forgetting this line: gradients are there, yet no weight moves.

## Where a library's habits differ from this run's: said under its lines, in the phase that it matters in

walk-code-given = x and t are the rows of the batch and their targets, W and b the parameters. What the optimizer carries from update to update begins at zero.
walk-code-unwritten = { $name } stands here by its name alone: there is no code for it yet.
walk-code-fused =
    { $activation ->
        [softmax] The loss takes z and applies softmax itself: with softmax in the model too it would be applied twice.
       *[sigmoid] The loss takes z and applies sigmoid itself: with sigmoid in the model too it would be applied twice.
    }
walk-code-gelu = This run's GELU is the form with tanh; without being asked for it the libraries take the exact one.
walk-code-softplus = Beyond z = 20 PyTorch's softplus is z itself, unless the threshold is raised.
walk-code-leaky = This run's slope below 0 is 0.01; Keras takes another unless it is told.
walk-code-half = Half the squared error is no loss of the libraries: hence the 0.5.
walk-code-outputs = The loss is summed over the { $count } outputs, as everywhere on this page; the libraries take their mean unless they are told.
walk-code-loss_alone = C is the loss alone, as the curves show it; the penalty is added only for the gradients.
walk-code-kink_relu = At z = 0 exactly ReLU's slope is taken as 0.
walk-code-kink_leaky = At z = 0 exactly leaky ReLU's slope is taken as 0.01.
walk-code-kink_error = Where an output meets its target exactly the slope of the absolute error is taken as 0.
walk-code-l2 =
    { $library ->
        [pytorch] The L2 penalty is part of the gradient, of the weights only; an optimizer's weight_decay would pull the biases too, and come after clipping.
        [keras] The L2 penalty is part of the gradient, of the weights only; an optimizer's weight_decay would shrink all parameters, beside the gradient.
       *[numpy]
            { $optimizer ->
                [sgd] The L2 penalty is part of the gradient, of the weights only: under plain gradient descent that is weight decay.
               *[other] The L2 penalty is part of the gradient, of the weights only: the optimizer works on it too, so it is not weight decay.
            }
    }
walk-code-l2_sklearn = scikit-learn divides its alpha by the rows of the batch: its alpha is this penalty times their number.
walk-code-l1 = L1 pulls each weight towards 0 by the same amount and may carry it across: nothing is cut off at 0.
walk-code-clip =
    { $penalty ->
        [yes] The norm is that of all moving parameters together, penalty included.
       *[no] The norm is that of all moving parameters together.
    }
walk-code-clip_torch = PyTorch's clip_grad_norm_ does nearly the same: it adds a millionth to the norm.
walk-code-momentum = The velocity gathers whole gradients, and the learning rate multiplies it in each update (PyTorch's form).
walk-code-momentum_keras = Keras keeps the learning rate inside the velocity: where the rate changes, what was gathered must be rescaled to agree. It also rounds momentum to single precision.
walk-code-adam = Epsilon is added to the root of the corrected mean of squares, as Kingma and Ba have it.
walk-code-adam_keras = Keras adds epsilon to the root before its correction: hence the epsilon that changes with each update. It also rounds both betas to single precision.
walk-code-root = Epsilon is added to the root, not under it.
walk-code-root_keras = Keras has epsilon under the root, here it is beside it: the updates agree but where gradients are about as small as epsilon.
walk-code-accumulator = Keras' Adagrad would begin its sum of squares at 0.1.
walk-code-cosine = The cosine falls to the factor's share of the learning rate, and stays there.

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
walk-row-z = { $sum }
    .mean = mean { $sum }
walk-row-a = activation { $answer }
    .mean = mean activation { $answer }
walk-row-slope = slope at { $sum }
    .mean = mean slope at { $sum }
walk-row-delta = delta { $sign }
    .mean = mean delta { $sign }
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
# "outside": the row is none of the batch's
walk-note-row =
    { $outside ->
        [yes] units: row { $row }, not of the batch
       *[no] units: row { $row }
    }
walk-note-batch = units: means of the batch
walk-note-gradients = gradients: batch of { $count }
walk-note-changes = changes: batch of { $count }
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
