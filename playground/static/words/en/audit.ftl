# The live view: the panel that lays one update open. What its cards say comes from the server, in cards.ftl.

inspect-panel = The numbers of one update
inspect-close = Close the audit
    .tip = Close (Esc)
inspect-spoken = { $title }, { $update }. { $sentence }

## What is looked at: headings, and the way to what has no place of its own in the diagram

inspect-layer-output = Output layer
inspect-layer-hidden = Hidden layer { $layer }
inspect-output = Output and loss
inspect-network = The whole network
inspect-step = What this update did
inspect-title-address = { $title } (in links { $address }: units counted from 0)
inspect-places = What is looked at
inspect-place-step = Update
inspect-place-network = Network
inspect-place-output = Loss
inspect-place-layers = Layer
inspect-place-layer = Layer { $layer }
inspect-cards = Cards

# The value of a weight or bias; a press changes it.
inspect-value = Change the value of { $name }
    .tip = Change its value (in links { $address }: units counted from 0)
    .field = New value of { $name }

## Which update it is, and what is true of all of it

inspect-update = update { $from } → { $to }
inspect-update-coming = coming update { $from } → { $to }
# the loss of the update's batch, at the weights before it: the curves' numbers are of all rows, after it
inspect-loss = batch loss before it { $value }
inspect-penalty = penalty { $value }
inspect-rate = learning rate { $value }
inspect-clipped = clipped: gradients × { $value }

## Which example is looked at

inspect-samples = Example
inspect-sample-batch = whole batch
inspect-sample-worst = worst
    .tip = The example of the batch with the largest loss
inspect-sample-random = A random example of this batch
# A field for the number follows.
inspect-sample-row = row
    .label = Row of the training set
inspect-sample-one =
    Row { $row }: { $kind ->
        [class] class { $target }
       *[value] target { $target }
    }, loss { $loss }; { $place ->
        [numbered] example { $index } of { $count } in the batch
        [inside] in the batch
       *[outside] not in this batch, seen with this update's weights
    }.
inspect-sample-all =
    { $count ->
        [1] The one example of this batch.
       *[other] All { $count } examples; click a point on the map for one alone.
    }

## How formulas are written

inspect-notation-rows = Examples as rows or as columns
inspect-notation-rows-rows = rows: z = aW + b
inspect-notation-rows-columns = columns: z = Wa + b
inspect-notation-names = Names
inspect-notation-names-nielsen = Nielsen: z, a, δ
inspect-notation-names-ng = Ng: Z, A, dZ
inspect-notation-names-framework = Framework: pre, out, grad; units from 0
