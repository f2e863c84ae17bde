# The words of the field: each with what it means, in one line. Listed under "How to read this" and linked from the lessons.
# What a term is called stands in the singular and in small letters.

glossary = Glossary: { $count } terms
glossary-line = { $term }: { $means }

## The network

term-network = network
    .means = Layers of units, each fed by the one before it.
term-layer = layer
    .means = Units side by side that all take their inputs from the layer before.
term-hidden-layer = hidden layer
    .means = A layer between the inputs and the output layer.
term-unit = unit
    .means = The smallest part of a network: it adds up what comes in and bends the sum. Also called a neuron.
term-input = input
    .means = A number that a network is given of an example, or a unit by the layer before.
term-output = output
    .means = What the last layer says.
term-weight = weight
    .means = The number that an input is multiplied by on its way into a unit.
term-bias = bias
    .means = A number of a unit's own that is added to its sum.
term-parameter = parameter
    .means = A weight or a bias: what training changes.
term-architecture = architecture
    .means = How many layers and units a network has, and with which activations.
term-fan-in = fan-in
    .means = How many inputs a unit has.
term-fan-out = fan-out
    .means = How many units a layer's inputs lead to.

## Forward

term-forward-pass = forward pass
    .means = From the inputs to the output, layer by layer.
term-weighted-sum = weighted sum
    .means = The inputs of a unit, each times its weight, added up with the bias: its z.
term-activation-function = activation function
    .means = The curve that makes a unit's activation of its z.
term-activation = activation
    .means = What a unit hands on, its a: the activation function at z.
term-sigmoid = sigmoid
    .means = An S-shaped activation from 0 to 1; its slope is never above a quarter.
term-tanh = tanh
    .means = An S-shaped activation from −1 to 1.
term-relu = ReLU
    .means = An activation that passes what is positive and makes 0 of the rest.
term-softmax = softmax
    .means = Makes shares that sum to 1 of the z of all outputs.
term-linear = linear
    .means = Without a bend: the activation is z itself.
term-slope = slope
    .means = How much something changes for a small change of what it depends on: its derivative.
term-kink = kink
    .means = A corner of a curve, with another slope on each side.
term-matrix = matrix
    .means = Numbers in rows and columns; a layer's weights are one.
term-vector = vector
    .means = Numbers in one row or column.

## The loss

term-target = target
    .means = What the output should say for an example, its t.
term-loss = loss
    .means = How wrong the output is, as one number. Also called cost.
term-error = error
    .means = Output minus target; some books take target minus output.
term-squared-error = squared error
    .means = A loss, the square of the error.
term-cross-entropy = cross-entropy
    .means = A loss for classes: the less an output believes in the right class, the larger.
term-penalty = penalty
    .means = What is added to the loss for large weights: L1 or L2.
term-weight-decay = weight decay
    .means = A pull of every weight towards 0, as the L2 penalty makes it.

## Backward

term-backpropagation = backpropagation
    .means = How all gradients are found in one pass back through the layers, by the chain rule.
term-backward-pass = backward pass
    .means = From the loss back to the first layer.
term-chain-rule = chain rule
    .means = The slope of a chain is the product of the slopes of its links.
term-delta = delta
    .means = How much the loss grows if the z of a unit grows a little, its δ.
term-error-term = error term
    .means = What some books call delta, with the other sign.
term-gradient = gradient
    .means = The slopes of the loss over the parameters; for one weight, what came in times the delta it leads to.
term-derivative = derivative
    .means = The slope of a function at a point.
term-jacobian = Jacobian
    .means = All slopes of several outputs over several inputs, as a matrix.
term-central-difference = central difference
    .means = A slope measured by moving a parameter a little up and a little down.
term-relative-error = relative error
    .means = A difference as a share of what is compared.
term-path = path
    .means = One way from a weight to the loss; the gradient sums over all of them.

## The update

term-update = update
    .means = All parameters changed once, by one batch. Also called a step.
term-gradient-descent = gradient descent
    .means = Changes every parameter against its gradient.
term-learning-rate = learning rate
    .means = What the optimizer's step is multiplied with: how far an update goes.
term-optimizer = optimizer
    .means = The rule that makes an update of a gradient.
term-sgd = SGD
    .means = Stochastic gradient descent, each update by the gradient of one batch.
term-momentum = momentum
    .means = A share of the last step that is taken again.
term-velocity = velocity
    .means = What momentum remembers: a fading sum of gradients.
term-adam = Adam
    .means = An optimizer that divides each gradient by its own recent size.
term-clipping = clipping
    .means = Shortens a gradient that is too long.
term-schedule = schedule
    .means = How the learning rate changes with the updates.

## Training

term-training = training
    .means = Changing the parameters until the loss is small.
term-example = example
    .means = One row of the data: its inputs and its target.
term-batch = batch
    .means = The examples that share one update.
term-mini-batch = mini-batch
    .means = A batch that is a small part of the training set.
term-batch-size = batch size
    .means = How many examples share one update.
term-epoch = epoch
    .means = Updates until every training example has been used once.
term-initialisation = first weights
    .means = How weights are drawn before training.
term-seed = seed
    .means = The number that all chance comes from: the same seed, the same run.
term-convergence = converge
    .means = To come to rest where the loss is small.
term-divergence = diverge
    .means = To leave all bounds: every step makes the loss larger.
term-accuracy = accuracy
    .means = The share of examples whose class is right.

## The data

term-data-set = data set
    .means = All examples together.
term-training-set = training set
    .means = The examples that the network learns from.
term-test-set = test set
    .means = Examples that it never learns from and is only judged by.
term-class = class
    .means = The group that an example belongs to.
term-regression = regression
    .means = Saying a number instead of a class.
term-feature = feature
    .means = A number made of an example and given as an input.
term-noise = noise
    .means = Chance in the data.
term-standardisation = standardise
    .means = To shift and scale inputs to mean 0 and spread 1.
term-mean = mean
    .means = The sum over all, divided by their number.
term-decision-map = decision map
    .means = The network's answer at every place of the plane.

## What can go wrong, and what helps

term-overfitting = overfitting
    .means = Learning the training examples by heart: the training loss falls, the test loss rises.
term-vanishing-gradient = vanishing gradient
    .means = Gradients that shrink from layer to layer on the way back.
term-exploding-gradient = exploding gradient
    .means = Gradients that grow from layer to layer on the way back.
term-saturated = saturated
    .means = Of a unit that stands where its activation is nearly flat, so that hardly any gradient passes.
term-dead = dead
    .means = Of a unit that is 0 with slope 0 for all examples, so that no gradient passes.
term-twins = twins
    .means = Units with the same weights and the same gradients, which stay alike.
term-symmetry = symmetry
    .means = Units that start alike; first weights drawn by chance break it.
term-rounding = rounding
    .means = What is lost as numbers have only so many digits.
