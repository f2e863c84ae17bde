# The page around the live view: controls, notices, panels. Plain words, short sentences; the book's symbols (z, a, delta) where a book would use them.


## The page's own sentences

title = Backprop Playground
# What the language calls itself, and what stands before all of them for those who hear it.
language-name = English
language = Language
tagline = Watch a network learn, one update at a time.
mark-live = Applies while it plays.
mark-restart = Starts a new run.
group-data = Data and inputs
group-training = Training
group-network = Network: layers and units
group-output = Output, loss, first weights
group-optimizer = Optimizer and schedule
group-run = Seeds and stop rules
preset-choose = Choose a ready run …
preset-changed = { $name }, changed
preset-expects = What to expect:
preset-source = From: { $source }
preset-since = You have changed something since “{ $name }” was loaded.
preset-data = The data now: { $name }.
printed = The article and this run
printed-column-what = number
printed-column-article = article
printed-column-here = here
printed-loss = { $step ->
    [one] loss after { $step } update
   *[other] loss after { $step } updates
}
printed-value = { $step ->
    [one] { $name } after { $step } update
   *[other] { $name } after { $step } updates
}
printed-change = change of { $name }
ask-data = Which data should it learn?
ask-training = How should it learn?
dataset-name = { $label }
dataset-chosen = { $label } *(chosen)*
dataset-more = More data sets
dataset-more_chosen = { $label } …
dataset-now = { $label }: { $about }
activation-none = None
layer = Layer { $number }
layer-add = Add layer
layer-remove = Remove layer
weights-block = weights { $number }
biases-block = biases { $number }
seed-next = New weights
data_seed-next = New points
    .help = Draws the data anew: other points, or other ones to train and to test.
    .none = These data are always the same.
# A field beside a slider; the name stands on the slider.
exact = { $name }: exact value
all = All
plane-pair = { $x } and { $y }
broken = Something went wrong here, and it was our fault, not yours. Your settings are in the address of this page: reload it to carry on.
broken-part = This part could not be drawn for the step on screen. The run goes on; try another step.
notice = This link was not quite right:
notice-dismiss = Understood
closer = Look closer
closer-refresh = Show the step on screen
closer-step = At step { $step }
closer-update = This update, here as in the walk and the cards: the one from step { $step } to step { $after }, which led to what the screen shows.
closer-coming = No update has been taken yet: this is the coming one, from step { $step } to step { $after }.
closer-edited = Then, at step { $step }, { $count ->
        [one] one value was
       *[other] { $count } values were
    } set by hand; that is no part of the update.
panel-guide = How to read this
panel-curves = Curves
panel-weights = Weights
panel-gradients = Gradients
panel-confusion = Mistakes
panel-numbers = Numbers
curves-log = Log scale
curves-loss = Loss
curves-accuracy = Accuracy
curves-penalty = Penalty
curves-train = Training
curves-test = Test
curves-step = Step (updates)
curves-hover = { $value } · step { $step }, epoch { $epoch }
curves-download = Download as CSV
curves-none = No loss has been measured yet.
curves-about = Training loss { $first } at step { $start }, { $last } at step { $end }; lowest { $low } at step { $at }.
curves-about_test = Test loss { $last }; lowest { $low } at step { $at }.
curves-about_accuracy = Accuracy { $train } on the training points.
curves-about_accuracy_test = Accuracy { $train } on the training points, { $test } on the test points.
weights-layer = Layer { $number }: { $fan_in } → { $fan_out }
weights-bias = bias
weights-about = { $count } weights and biases in { $layers } layers, from { $low } to { $high }. Each row is one input of the layer, each column one unit; orange is negative, blue is positive, and the strength of the colour is the size.
gradients-layer = Layer { $number }
gradients-size = Size of the gradient
gradients-signed = Gradient
gradients-sign = With sign
gradients-about = Each point is a weight, or hollow a bias: up and blue where its gradient is positive, down and orange where negative.
gradients-many = Of a layer with more than { $most } gradients other than 0 only the box is drawn.
gradients-medians = Box and whiskers: the middle half and the 10–90% of each layer’s weights, those without a gradient counted, biases not. Median size: { $sizes }.
gradients-ratio = The first layer's is { $ratio } times the last layer's.
gradients-zeros = { $count ->
        [one] One weight has a gradient of exactly 0: it is counted, and has no place on the axis of sizes.
       *[other] { $count } weights have a gradient of exactly 0: they are counted, and have no place on the axis of sizes.
    }
gradients-left_out = { $count ->
        [one] One gradient that is beyond number is not counted.
       *[other] { $count } gradients that are beyond number are not counted.
    }
gradients-item = layer { $number } { $size }
gradients-item_none = layer { $number } none
confusion-part = Examples
confusion-true = True class
confusion-said = The network's answer
confusion-hover = { $true } taken for { $said }: { $number }, { $share } of its class
confusion-regression = Nothing can be taken for anything else here: the network says a number, not a class.
confusion-none = { $total ->
        [one] The one example is answered rightly.
       *[other] All { $total } examples are answered rightly.
    }
confusion-about = { $wrong } of { $total } wrong. No mistake is made more often than this: { $true } taken for { $said }, { $number ->
        [one] once
       *[other] { $number } times
    }. Colours are shares of the true class, numbers are examples.
confusion-worst = { $count ->
        [one] The one mistake
       *[other] The worst mistakes, the largest loss first
    }
# Over an example: what it is, what the network takes it for, its loss.
confusion-item = { $true } → { $said }, { $loss }
confusion-units = What the units of the first layer look at
confusion-units_about = { $shown } of { $count ->
        [one] one unit
       *[other] { $count } units
    }: each picture holds the unit's weights from the pixels, blue where ink speaks for it, orange where ink speaks against it.
numbers-what = Table
numbers-layer = Layer
numbers-examples = Examples of the batch
numbers-parameters = Weights and biases
numbers-about_examples = One row an example of this update's batch. z is the weighted sum of the layer's inputs plus the bias, a is the activation of z, delta is the slope of this example's own loss with respect to z, before the mean or the sum over the batch is taken; t is the target. Layers count from 1, units from 0: a1.0 is the first unit of the first layer.
numbers-about_parameters = One row a weight or a bias. What stands under update was added to it; after = before + update. w1.0.2 joins input 0 of layer 1 to its unit 2, b1.2 is that unit's bias.
numbers-loss = Loss of the batch { $loss }, penalty { $penalty }, { $rows } examples, learning rate { $rate }.
numbers-download = Download as CSV
numbers-column-name = name
numbers-column-row = row
numbers-column-before = before
numbers-column-data = data gradient
numbers-column-penalty = penalty gradient
numbers-column-gradient = gradient
numbers-column-update = update
numbers-column-after = after
file-curves = { $lab ->
    [yes] backprop-lab-curves.csv
   *[no] backprop-curves.csv
}
file-numbers = { $lab ->
    [yes] backprop-lab-step-{ $step }-layer-{ $layer }-{ $what }.csv
   *[no] backprop-step-{ $step }-layer-{ $layer }-{ $what }.csv
}
guide =
    {""}**What happens here.** A small network sees a few examples (a *batch*), says what it thinks, and is told how wrong it was: the *loss*.
    {""}*Backpropagation* then asks of every weight: would the loss rise or fall if you grew a little? That is its *gradient*.
    One *update* then changes the weights so as to make the loss smaller: with plain gradient descent (SGD), each by a small step against its gradient. An *epoch* is over when every training example has been seen once.

    {""}**The diagram.** Data come in on the left. Each unit adds up its inputs times the weights on the lines, adds its bias
    (the small square) and bends the sum with its activation. The picture in a unit is what this unit alone answers at every place of the map.
    Thick lines are large values. The switch above shows weights, gradients or the last update on the lines.

    {""}**Inside an update.** Click a line, a small square, a unit or the name of a layer: you read, number by number, why it moved in the update on
    show. *Walk through this update* plays that update in four phases: forward, loss, backward, update. Drag the timeline to any other one.

    {""}**The map.** The background is the network's answer at every place, the points are the data. Where the colours of background
    and points agree, the network is right about them.

    {""}**Loss and gradients.** If the training loss falls while the test loss rises, the network begins to learn the examples by heart. If the gradients of
    the first layers are a thousand times smaller than those of the last, they have *vanished* on the way back: with SGD, learning hardly reaches those layers.

## keys, by what they do

key-play = play or pause
    .keys = Space
key-step = one update
    .keys = →
key-epoch = one epoch
    .keys = Shift →
key-back = back one frame
    .keys = ←
key-single = back or forward one update
    .keys = ,  .
key-walk = walk through this update
    .keys = P
key-phases = next or previous phase
    .keys = ↓ ↑
key-reset = same weights again
    .keys = R
key-new-weights = new weights
    .keys = N
key-lecture = lecture: larger, without the sidebar
    .keys = L
colour-negative = negative
colour-zero = about zero
colour-positive = positive
