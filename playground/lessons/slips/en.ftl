# Seven slips. The numbers typed here stand in print: the first three scenes quote them. All others are computed.

title = The book says …
about = Seven wrong numbers of worked examples, three of them in print: which slip made each?

loss = A loss that is nearly right
    .text =
        A much copied example (M. Mazur, 2015) has the network that you see: one row, sigmoids, biases that are held. Its gradients and new weights are right, and the loss falls from { $before }.

        After the first round, it prints, the loss is 0.291027924. This page has { $right }. The last digits are no rounding: the program behind the example did something otherwise.
    .ask = What did it do?
    .option-biases = It moved the biases, too
    .option-early = It updated the output layer before it made the hidden deltas
    .option-half = It left out the one half of the loss
    .right = Yes. With hidden deltas made from output weights that have moved already ({ $new } in place of { $old } for the first), the loss is { $made }: the book's, to its last digit.
    .wrong = Look at how small the difference is.
    .mistake-biases = Then the loss would be { $freed }: much further off.
    .mistake-half = Then every step would be twice as long, and the loss { $doubled }: further off.
    .do = Answer the question.

turned = A sum of the first layer
    .text =
        A tutorial has the same network, and begins with z of the first hidden unit: { $x1 } · { $w1 } + { $x2 } · { $w2 } + { $b }. It writes down just that, and then, as the result, 0.3825.
    .ask = Which slip gives this number?
    .option-bias = The bias was left out
    .option-sigmoid = The sigmoid was applied already
    .option-turned = The weights were taken the other way round
    .right = Yes: { $x1 } · { $w1 } + { $x2 } · { $w3 } + { $b } = { $made }, with the weight from input 1 to unit 2 in place of the one from input 2 to unit 1. Right is { $right }. In a square matrix nothing warns you: the shapes fit both ways.
    .wrong = Work out the sum with the weights in the picture.
    .mistake-bias = Without the bias it would be { $bare }.
    .mistake-sigmoid = The sigmoid of z is { $a }.
    .do = Answer the question.

early = A new weight
    .text =
        Another widely used course text (C. MacLeod) works out a 2-2-1 network without biases at rate 1. The weight in the ring is { $w }; after the update, it prints, it is 0.09916. This page has { $right }.
    .ask = Which slip gives the printed number?
    .option-slope = The slope of the hidden unit was left out
    .option-uphill = The update was added instead of taken away
    .option-early = The new output weight carried the blame back
    .right = Yes: with { $new }, the output weight **after** its update, in place of { $old }, the new weight is { $made }. The same slip as in the first scene.
    .wrong = The printed step is a little too short.
    .mistake-slope = Then the step would be much longer: { $unsloped }.
    .mistake-uphill = Then the weight would have grown, to { $up }.
    .do = Answer the question.

slope = A hidden delta
    .text =
        From here on the numbers are not quoted but made: of slips that are common on paper, worked out for the first network.

        A sheet says that the δ of the hidden unit in the ring is { $made }. The deltas of the outputs, { $d1 } and { $d2 }, are right, and so are the weights { $w1 } and { $w2 }.
    .ask = Which slip made it?
    .option-early_weights = The new output weights were used
    .option-slope_left_out = The unit's own slope was left out
    .option-sign = The error has the other sign
    .right = Yes. { $d1 } · { $w1 } + ({ $d2 }) · { $w2 } = { $made } is only the blame that arrives. Times the slope a (1 − a) = { $slope } it is the delta: { $right }.
    .wrong = Multiply the deltas with the weights, add, and compare.
    .mistake-early = With these it would be { $early }.
    .mistake-sign = Then it would be negative.
    .do = Answer the question.

own = The same unit again
    .text =
        The next sheet says { $made } for the δ of the same unit; right is { $right }. The slope is there, and so are both deltas of the outputs.
    .ask = Which slip made it?
    .option-slope = The slope was left out after all
    .option-own = A weight that leads **into** the unit was used
    .option-sum = Nothing but rounding
    .right = Yes: { $w }, the weight from the first input, in place of { $w1 } and { $w2 }, which lead out of the unit. Blame comes back by the way on which the activation went out.
    .wrong = Which weights stand between this unit and the outputs?
    .mistake-slope = Without the slope it would be { $unsloped }.
    .mistake-sum = Rounding does not change the first digit.
    .do = Answer the question.

half = A loss
    .text =
        The loss of this network before the update is one half of the sum of both squared errors: { $right }. A sheet says { $made }.
    .ask = Which slip made it?
    .option-mean = The mean over the outputs was taken
    .option-half = The one half was left out
    .option-sign = The errors have the other sign
    .right = Yes, twice { $right }. Whoever drops the one half in the loss and keeps it in the gradient has a gradient of another loss.
    .wrong = Compare the two numbers: how many times is one the other?
    .mistake-mean = Then it would be smaller: { $averaged }.
    .mistake-sign = A square does not see the sign.
    .do = Answer the question.

uphill = The last step
    .text =
        The gradient of the weight in the ring is { $gradient }, the rate { $rate }, the weight { $w }. A sheet says that the new weight is { $made }.
    .ask = Which slip made it?
    .option-rate_left_out = The learning rate was left out
    .option-uphill = The update was added
    .option-early = The output layer was updated first
    .right = Yes: right is { $right }. Whoever takes every gradient the wrong way climbs: the loss goes from { $loss } up to { $up }, and not down to { $down }.
    .wrong = Compare the new weight with the old one.
    .mistake-rate = Then it would be { $unrated }: smaller than { $w }, for the gradient is positive.
    .mistake-early = That changes how far the weight goes, not which way.
    .do = Answer the question.
