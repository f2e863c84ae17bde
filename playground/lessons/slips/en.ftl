# Seven slips. The numbers typed here stand in print, one a scene. All others are computed.

title = The book says …
about = Seven wrong numbers as they stand in print: which slip made each?

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

rounded = A step of the output layer
    .text =
        A textbook (S. N. Sivanandam and S. N. Deepa) trains a 2-2-1 network on one row. The weight in the ring, it prints, changes by 0.02117. This page has { $right }.
    .ask = Which slip gives the book's number?
    .option-rate_left_out = The learning rate was left out
    .option-rounding = Results were rounded before they were used further
    .option-slope = The slope of the output was left out
    .right = Yes. The step is −rate · δ · a, and with δ and a rounded to four decimals, −{ $rate } · ({ $delta }) · { $a }, it is the book's. Nothing is wrong but the last digit: keep more digits on the way than you print.
    .wrong = Look at how small the difference is.
    .mistake-rate = Then the step would be { $unrated }.
    .mistake-slope = Then the step would be { $unsloped }.
    .do = Answer the question.

gradients = A line of a program
    .text =
        Several articles work out a lecture's 2-2-2 network at rate 1 and print their program. For the weight in the ring, { $w }, it has the line `d_w1 = (d_w5 + d_w6) * h1 * (1 - h1) * x1`, where `d_w5` and `d_w6` are the gradients of the two weights that lead from the unit to the outputs.

        The new weight, they print, is 0.19. This page has { $right }: even the direction is another.
    .ask = What is wrong with the line?
    .option-slope_there = The slope `h1 * (1 - h1)` does not belong there
    .option-gradients = Gradients of output weights stand where δ times weight belongs
    .option-own = The weight `w1` itself is missing
    .right = Yes. What arrives at the unit is δ times weight, summed over the outputs: { $d1 } · { $w5 } + { $d2 } · ({ $w6 }) = { $blame }. The line has { $g5 } + { $g6 } = { $sum } there, and so the weight goes to { $made }.
    .wrong = By which numbers does the blame come back from the outputs?
    .mistake-slope = It does: the unit's own slope, { $slope }, is part of its δ.
    .mistake-own = A weight that leads **into** the unit has no part in its δ: blame comes back by the weights that lead out of it.
    .do = Answer the question.

softmax = Three shares
    .text =
        The notes of a course (Stanford, CS231n) have the scores { $z1 }, { $z2 } and { $z3 }. Softmax makes shares of them; the first, the notes print, is 0.016. This page has { $right }.
    .ask = Which slip gives the printed number?
    .option-bias = The biases were left out
    .option-rounding = Results were rounded before they were used further
    .option-shift = The largest score was taken off all of them first
    .right = Yes: whoever keeps two digits on the way comes to { $made }. A number this small has few digits to lose.
    .wrong = The scores are right. What happens to them on the way to a share?
    .mistake-bias = Then it would be { $bare }.
    .mistake-shift = That changes no share: every power is divided by the same number.
    .do = Answer the question.

logarithm = A loss in a lecture
    .text =
        Slides of the same course have the scores { $z1 }, { $z2 } and { $z3 }, and the first class is the right one. Its share is { $p }. The loss is minus the logarithm of that, and was printed as 0.89. This page has { $right }.
    .ask = Which slip gives the printed number?
    .option-lacking = It is no logarithm, but what the share lacks of 1
    .option-ten = The logarithm has base 10
    .option-mean = The loss was divided by the number of classes
    .right = Yes: { $right } divided by the natural logarithm of 10 is { $made }. Cross-entropy takes the natural one: its slope is 1 / p, so that δ is simply output minus target.
    .wrong = Work out the logarithm of { $p } on a calculator: it has two keys for it.
    .mistake-missed = That is { $missed }: near, but not it.
    .mistake-mean = Then it would be { $third }.
    .do = Answer the question.
