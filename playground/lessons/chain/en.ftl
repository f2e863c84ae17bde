# Layers in a chain: Affine, ReLU, softmax with loss, weight decay. After an article on a program of layer objects.

title = Layers in a chain
about = Forward builds the chain, backward walks it reversed; weight decay adds its part; which way is down; why ReLU is there at all.

forward = Forward builds the chain
    .text =
        The article's program keeps its layers in a list: Affine1, ReLU1, Affine2, ReLU2, Affine3, and at the end softmax with the loss. `loss(x, t)` runs through them from the first to the last, and each layer remembers what came in.

        On this page an Affine layer and its ReLU are one column: z, then a.
    .do = Walk on to the phase in the ring, where the chain ends.

reversed = Backward walks it reversed
    .text =
        Now `dout = 1` goes into softmax with loss, then `layers.reverse()`, and each layer's `backward` turns the δ of its outputs into the δ of its inputs.
    .ask = Which layer's gradient is ready first?
    .option-first = That of the first layer
    .option-last = That of the last layer
    .option-any = All at once
    .right = Yes. Each layer's δ is made of the δ of the layer after it, so there is no other order.
    .wrong = δ comes from the loss. Which layer is nearest to it?
    .do = Answer the question.

decay = Weight decay adds its part
    .text =
        The program adds to the loss half of λ times every squared weight, and so to each gradient λ · W: `grads["W1"] = affine.dW + weight_decay_lambda * affine.W`.

        For the weight of the card: the layer's own gradient is { $own }, the weight { $w }, λ is { $lambda }.
    .ask = What is the gradient that the update uses?
    .right = Yes: { $own } + { $lambda } · { $w } = { $gradient }. Biases pay nothing.
    .wrong = own gradient + λ · weight.
    .mistake-own = That is the layer's own part; the decay's part is still to be added.
    .mistake-half = The half in the loss is gone in the gradient: the slope of half a square is the thing itself.
    .do = Answer the question, with three digits.

proof = Two ways to one slope
    .text =
        The article: one can find the slopes numerically, or by backpropagation. The card does both for the weight in the ring: it nudges the weight up and down and looks what the loss does. For all { $parameters } parameters that takes { $both } forward passes; one backward pass gives them all. It also says: a gradient belongs to a point.
    .ask = This weight's gradient is { $gradient } here. After 99 further updates it is { $later }. To what does a gradient belong?
    .option-network = To the network's architecture
    .option-point = To the weights and examples it was computed with
    .option-always = To the weight, for good
    .right = Yes: other weights or another batch, another gradient. And it says which way is down only near that point.
    .wrong = Same network, same weight, and yet two numbers. What had changed?
    .do = Answer the question.

contours = Which way is down
    .text =
        One unit with two numbers, a weight and a bias: the loss is a bowl over the two, and the picture shows it from above. On a contour line the loss is the same everywhere.

        The gradient at the start is ({ $gw }, { $gb }). It stands at right angles to the line through the start, as its **normal**, and points uphill. Down is the opposite, ({ $down_w }, { $down_b }).
    .ask = Does the way down lead straight to the bottom?
    .option-straight = Yes, always
    .option-here = No: it is the steepest way at this point only
    .option-along = It leads along the contour line
    .right = Right. The bottom lies ({ $dw }, { $db }) from the start, another direction. Only where contour lines are circles do the two agree, so each update asks anew, and the dots bend.
    .wrong = Follow the dots: does their way stay straight?
    .mistake-along = Along it the loss would not change at all.
    .do = Answer the question.

straight = Without ReLU: one straight border
    .text =
        Three hidden layers of four units, without any activation. An Affine after an Affine is x W1 W2, and W1 W2 is one matrix: the picture multiplies all four. Whatever the depth, the border is a straight line. After { $goal } updates { $percent }% of the training points are right.
    .do = Press Play, up to step { $goal }.

bent = With ReLU
    .text =
        The same network with ReLU between the layers: each unit may bend the plane along one line, and { $percent }% are right after { $goal } updates.
    .do = Press Play, up to step { $goal }.
