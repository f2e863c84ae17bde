# Sum or mean: what a mini-batch does to a gradient.

title = Sum or mean?
about = What is averaged in a mini-batch, and what the other convention asks of the learning rate.

strip = Ten examples, one update
    .text =
        The batch has ten examples. Each has its own loss, its own deltas, and for the weight in the ring its own δ · a: the bars of the card. The update uses their mean, { $mean }.
    .ask = What is averaged to get there?
    .option-losses = The losses; then one backward pass
    .option-gradients = The gradients of the ten examples
    .option-activations = The activations of the ten examples
    .right = Yes. It is the gradient of the mean loss, too, because the slope of a mean is the mean of the slopes. But no example is mixed with another on the way: ten forward and ten backward passes, side by side.
    .wrong = Look at the bars: there is one for every example, and each is a δ times an a of its own.
    .do = Answer the question.

sum = And with the sum?
    .text =
        Some programs and books add the ten up instead. The mean is { $mean }.
    .ask = What would the sum be?
    .right = Yes: { $times } times the mean, { $sum }.
    .wrong = There are ten examples in the batch.
    .mistake-mean = That is the mean. The sum of ten is ten times as much.
    .do = Answer the question, with three digits.

rate = Same updates, other rate
    .text =
        The learning rate is { $rate }, with the mean.
    .ask = Which rate would make the same updates with the sum?
    .option-tenth = A tenth of it
    .option-same = The same
    .option-ten = Ten times it
    .right = Yes, { $tenth }: after a hundred updates both runs have the weight { $here }. When a program's rate looks strange, see whether it sums.
    .wrong = The sum's gradient is ten times as long, and the step shall be the same.
    .do = Answer the question.
