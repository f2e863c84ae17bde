# Old or new weights in the hidden delta: the commonest slip in worked examples.

title = Old weights or new ones?
about = The commonest slip in worked examples: updating the output layer before the hidden deltas are made.

locks = One weight, used twice
    .text =
        A weight to the output is used twice in an update: it carries the output's δ back to the hidden unit, and it moves. The one from hidden unit 1 is { $w } before the update and { $new } after it.
    .ask = Which of the two carries δ back?
    .option-old = The old one
    .option-new = The new one
    .right = Yes. All gradients belong to the same point: the weights that the forward pass used. That is what the locks say: nothing moves until every gradient is made.
    .wrong = The loss was computed with the old weights, and the gradient is the slope of **that** loss.
    .do = Answer the question.

slip = Do it right
    .text =
        The output's δ is { $delta }, the hidden unit's slope { $slope }. The weight between them was { $w } and will be { $new }.
    .ask = What is the δ of the hidden unit in the ring?
    .right = Yes: { $delta } · { $w } · { $slope } = { $right }.
    .wrong = δ of the output · weight · slope.
    .mistake-early = That is the slip: you used the weight **after** its update, { $new }.
    .mistake-slope = The hidden unit's slope, { $slope }, is missing.
    .do = Answer the question, with three digits.

proof = The proof
    .text =
        The card nudges the weight in the ring up and down and measures the loss: that slope meets { $gradient }, the gradient made with old weights. Made with the new one it would be { $wrong }, the slope of no loss at all. The smaller the learning rate, the smaller the slip: that is why it is so rarely noticed.
