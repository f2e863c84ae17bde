# The lab: runs that a broken program makes, for a student to find the mistake in. All the time it is said whose numbers these are.

lab-offer = The lab: find the mistake
lab-about = { $count ->
    [one] { $count } program that trains a network, with one mistake in it.
   *[other] { $count } programs that train a network, each with one mistake in it.
}
lab-what = Each patient is a program that trains a network, and in each one thing is wrong. Its numbers are real: what the broken code computes. Find the line.
lab-patient = Patient { $number }
lab-random = Any patient
lab-back = ‹ All patients

## Said all the time, wherever numbers of the lab are seen

lab-note = Lab: these numbers come from broken code.
# Before the line that says how a run is trained, under every picture.
lab-title = Lab, these numbers come from broken code. Meant to be: { $run }
lab-cards = Lab: here stands how it should be worked out, with the numbers of the broken code. Where they do not fit each other, you are near.
lab-code = In the lab there is only the broken program, in NumPy.
lab-held = In the lab the run stays as it is: play, look, and find the line.

## The panel of a patient

# The training loss after so many updates: of this program, and of the same without its mistake.
lab-losses = After { $steps ->
    [one] { $steps } update
   *[other] { $steps } updates
} its training loss is { $broken }; without the mistake it would be { $right }.
lab-tools = Let it play, stop, open the audit, work out one example. Then name the line.
lab-program = The program
lab-ask = Which line is wrong? Press it.
lab-hint-offer = Hint { $number } of { $count }
lab-found = { $count ->
    [one] Found: this line is wrong.
   *[other] Found: the mistake is in { $count } lines.
}
lab-was = As it is
lab-should = As it should be
# The picture of a case that was solved: two lines, named in its key.
lab-beside = The loss, broken and repaired
lab-beside-broken = as it is
lab-beside-right = as it should be
lab-beside-note = Same settings, same seed: only { $count ->
    [one] that line differs.
   *[other] those { $count } lines differ.
} The scale is logarithmic.
lab-beside-about = The loss over { $steps ->
    [one] { $steps } update
   *[other] { $steps } updates
}. As it is, it ends at { $broken }; as it should be, at { $right }.
lab-repair = Run it repaired
lab-again = Run it broken again
lab-repaired = Repaired: these numbers come from the right program.

lab-hint-start = The mistake is made before anything is computed: look at what is prepared.
lab-hint-backward = The mistake is made on the way back: look at the lines that make `d`, `dW` and `db`.
lab-hint-update = The mistake is made in the update: look at the lines below the gradients.
# Line numbers, the smallest first.
lab-hint-lines = It is in line { $first }, { $second } or { $third }.

lab-sound-start = Line { $line } is right: it prepares what it should. Look again at what the audit shows.
lab-sound-forward = Line { $line } is right. The way forward is sound here: the proof, which goes forward only, rests on it.
lab-sound-loss = Line { $line } is right: this is the loss that the curve shows.
lab-sound-backward = Line { $line } is right: this is what the chain rule says. Which numbers does the audit find wrong?
lab-sound-update = Line { $line } is right. Compare a gradient with the change that it led to.

## The patients: what is the matter, two hints, why the line is wrong. `code` stands as in the program.

lab-case-no_slope = A network with one hidden layer is to learn a curve. It comes near the points and then no nearer.
    .hint-1 = Stop after a few updates and open the audit: { inspect-place-network }, then { card-proof }. Which blocks agree with their differences, and which do not?
    .hint-2 = Layer 2 agrees, layer 1 does not. All that layer 1 learns comes from the delta of layer 2: what must happen to it on the way?
    .why = On the way back the blame passes the activation function of layer 1, so it is multiplied with the slope, `1 - a1 ** 2`. Without it, saturated units are pushed as hard as lively ones.
lab-case-sign = Two clouds that one line could part. With every update it gets worse.
    .hint-1 = Open the audit: { inspect-place-network }, then { card-proof }. How large is the relative error, and in which blocks?
    .hint-2 = Every gradient has the right size and the wrong sign: the relative error is 2. Where does one sign reach all of them?
    .why = The delta of the output is `a2 - t`: how the loss rises with z. An update goes against the gradient; with `t - a2` it climbs.
lab-case-transposed = Two hidden layers of four units each. It learns, but not as well as it should.
    .hint-1 = Open the audit: { inspect-place-network }, then { card-proof }. In which layer does the gradient begin to be wrong?
    .hint-2 = Layers 3 and 2 agree, layer 1 does not. Between layers 2 and 1 stands a square matrix: NumPy would not complain about any way round.
    .why = `W2[i, j]` leads from unit i to unit j. On the way back the blame of unit j goes to unit i: that is `W2.T`. With four units on both sides, the shapes fit either way.
lab-case-sum_for_mean = The whole training set is one batch. The loss jumps up instead of falling.
    .hint-1 = Open the audit, press a weight, then { card-proof }. How many times too large is its gradient?
    .hint-2 = Every gradient is { $examples } times too large, and { $examples } examples are in the batch.
    .why = The loss is the mean over the batch, so its gradients are means too: divided by `len(x)`. The sum is { $examples } times as long, and so is every step.
lab-case-output_first = A network with one hidden layer is to learn a curve, with the whole training set as one batch. The loss climbs where it should fall.
    .hint-1 = Open the audit: { inspect-place-network }, then { card-proof }. Which blocks agree, and which do not?
    .hint-2 = Layer 2 agrees, layer 1 does not, although slope and sign are there. By which weights does the blame come back: by those of the forward pass?
    .why = A gradient belongs to a point: the blame goes back by the `W2` that the forward pass used. Here it goes by the one after the update, as if the output layer had been updated first.
lab-case-not_zeroed = It begins well. Then the loss climbs again, higher than it began.
    .hint-1 = Open the audit: { inspect-place-network }, then { card-proof }. Compare the update 0 → 1 with the update 1 → 2.
    .hint-2 = The gradient of the first update is right. In the second, that of the first has been added to it.
    .why = `+=` adds the gradient of this batch to those of all updates before, so old gradients push again and again. Every update begins from zero; in PyTorch `zero_grad()` sees to it.
lab-case-bias_kept = A disc in a ring. The network learns a little, but never gets the disc.
    .hint-1 = The proof agrees everywhere. Open the audit, press a bias, then { card-weight }: compare its gradient with its change.
    .hint-2 = Every bias has a gradient and no change: after every update it is still 0.
    .why = The biases are missing from the list that is updated: their gradients are found and never used. Without biases the border of every unit goes through the origin, and no disc can be cut out.
lab-case-zero_start = Two moons. The loss falls a little and then stands still for good.
    .hint-1 = The proof agrees everywhere. Open the audit, press a weight of each layer, then { card-weight }: how large are the gradients?
    .hint-2 = The gradients of all weights are exactly 0; only the bias of the output moves.
    .why = With all weights at 0 every hidden unit says 0, so the gradient of `W2` is 0; and through `W2` at 0 no blame comes back, so that of `W1` is 0. A random start breaks this.
lab-case-unpaired = Two clouds far apart: the easiest data there are. The network does little better than guess.
    .hint-1 = The proof agrees everywhere. Work out one example: open the walk, choose a single example, and compare its target with its class on the map.
    .hint-2 = Many examples are trained with the target of another example.
    .why = The inputs are taken in the shuffled order, the targets in the order of the file: rows no longer belong together.
lab-case-penalised_bias = One unit, no hidden layer: for every x the answer should be 10. It stays below.
    .hint-1 = Open the audit: { inspect-place-network }, then { card-proof }, at the second update or later. Which block is wrong?
    .hint-2 = Only the bias is wrong. What its gradient has too much is { $l2 } times the bias itself.
    .why = The penalty is meant for weights, to keep them small. On a bias it pulls the whole answer towards 0.
lab-case-miscoded = Two clouds. The decision map is right, every point on its own side, and yet the loss stays up.
    .hint-1 = The proof agrees everywhere. Open the audit, choose a single example, then { inspect-place-output }: what is its target, and what can the output say?
    .hint-2 = Many of the targets are −1. A sigmoid never goes below 0.
    .why = The classes 0 and 1 were coded as −1 and 1, which suits tanh. A sigmoid ends at 0: for the target −1 its error stays above 1.
lab-case-hundredfold = A disc in a ring, with a learning rate that was meant to be { $rate }. The loss jumps about.
    .hint-1 = The proof agrees everywhere. Open the audit, press a weight, then { card-weight }: divide its change by its gradient.
    .hint-2 = Every change is { $taken } times its gradient, the other way: a hundred times what was meant.
    .why = The gradients are right, but each step along them is a hundred times too long: it leaves the stretch in which the gradient holds.
