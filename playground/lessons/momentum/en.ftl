# Momentum and Adam: what else than the gradient stands in an update.

title = Momentum and Adam
about = The same weight with three optimizers: what each makes of the same gradient.

plain = Gradient descent
    .text =
        One weight, all rows in every update. The first two gradients are { $g1 } and { $g2 }; the updates are minus the rate { $rate } times them: { $u1 } and { $u2 }. Nothing is remembered from one update to the next.

velocity = Momentum remembers
    .text =
        Momentum keeps a velocity: nine tenths of the old one, plus the new gradient. After the first update it was { $g1 }; now it is 0.9 · { $g1 } + { $g2 } = { $velocity }.
    .ask = The rate is { $rate }. What is the second update of the weight?
    .right = Yes: −{ $rate } · { $velocity } = { $update }. More than half of it is carried over from before.
    .wrong = Minus the rate times the velocity.
    .mistake-plain = That is plain gradient descent: minus the rate times the new gradient alone.
    .mistake-sign = Right size, other sign: the velocity adds up gradients, and the update goes against it.
    .do = Answer the question, with three digits.

overshoot = It runs past
    .text =
        In a simple bowl like this one momentum is no help: it runs past the bottom and back. After 20 updates the loss is { $momentum } with it, { $sgd } without; at the start it was { $start }. Where it helps is a long flat valley, or gradients that tremble.
    .do = Press Play, up to step { $goal }.

adam = Adam's first step
    .text =
        Adam divides each gradient by its own recent size. In the very first update that size is the gradient itself, here { $gradient }.
    .ask = How long is Adam's first step then?
    .option-small = Much shorter than the learning rate
    .option-rate = As long as the learning rate, whatever the gradient
    .option-large = As long as the gradient
    .right = Yes: { $gradient } over { $gradient } is 1, so the update is { $update } with the rate { $rate }. That is why Adam's rates are usually small.
    .wrong = A number divided by its own size is 1 or −1.
    .do = Answer the question.
