# XOR in four rows: where is the backward pass in a TensorFlow program? After a question of 2019.

title = XOR in four rows: where is step 4?
about = A TensorFlow program trains in one line. Here is what that line does.

where = Five steps, and one seems to be missing
    .text =
        Somebody read that backpropagation has five steps: 1 put the input in, 2 go forward, 3 find the error of the output, 4 **carry the error back**, 5 change the weights by the gradients. Then they read a program for XOR and found no step 4, only this:

        `train = GradientDescentOptimizer(1.0).minimize(loss)`

        This is that very program: two inputs, three sigmoid units, one output, four rows at once. You see step 2 for one row.
    .do = Go to the phase in the ring: there is step 4.

minimize = One line, two things
    .text =
        `minimize(loss)` is short for two calls:

        `gradients = optimizer.compute_gradients(loss)`

        `optimizer.apply_gradients(gradients)`

        TensorFlow knows how the loss was computed, so it can go that way back by itself.
    .ask = Which of the two is the phase you see, backward?
    .option-compute = `compute_gradients`
    .option-apply = `apply_gradients`
    .right = Yes. Every delta and every gradient is made there, layer by layer, from right to left. No weight has moved yet: the locks are shut.
    .wrong = `apply_gradients` moves the weights. Look at the locks: they are still shut.
    .do = Answer the question.

apply = Step 5: apply the gradients
    .text =
        The weight in the ring is { $w }. Its gradient is { $g }, the learning rate { $rate }.
    .ask = What is the weight after this update?
    .right = Yes: { $w } − { $rate } · { $g } = { $new }.
    .wrong = New weight = old weight − learning rate times gradient.
    .mistake-added = You added the gradient. It points to where the loss **grows**: the update goes the other way.
    .mistake-gradient = That is the gradient itself; the question is what the weight becomes.
    .do = Answer the question, with three digits.

sum = Four rows, one sum
    .text =
        The program adds up the squared errors of the four rows, `reduce_sum`: { $sum }. Many programs take the mean, here { $mean }. The gradient of the sum is { $times } times as long.
    .ask = With the mean, which learning rate would make exactly the same updates?
    .option-quarter = A quarter of it
    .option-same = The same
    .option-four = Four times it
    .right = Yes. The mean's gradient is a quarter as long, so the rate must be four times as large. The two runs then stay together for all 500 updates.
    .wrong = The mean's gradient is shorter. To go as far, the rate must make up for it.
    .do = Answer the question.

train = Five hundred times
    .text =
        Forward, loss, backward, update: the program does that 500 times. The sum falls from { $before } to { $after }. The four rows then give { $r0 } and { $r1 }, which should be 0, and { $r2 } and { $r3 }, which should be 1.

        Stop anywhere and walk through that very update: step 4 is in each of them.
    .do = Press Play and let it run to step { $goal }.
