/** How the size of delta changes on its way back, layer by layer. */

import { number } from "../kit/numbers.js";
import { KIND, seriesOf } from "./layer_record.js";
import { LayerView } from "./layer_view.js";

/** From the output back to the first layer, in powers of ten, these are called vanishing and exploding. */
const VANISHING = -2;
const EXPLODING = 2;

export class DeltaView extends LayerView {
  static name = "delta";

  read(values) {
    const last = this.chart.layers - 1;
    if (last < 1) return [];
    const far = values[seriesOf(0, KIND.DELTA)] - values[seriesOf(last, KIND.DELTA)];
    if (Number.isNaN(far)) return [];
    if (far === -Infinity) return [{ name: "chart-delta-none" }];
    const share = { share: number(10 ** far, 2) };
    const plain = { name: "chart-delta-share", values: share };
    if (far < VANISHING) return [{ name: "chart-delta-vanishes", values: share }, plain];
    if (far > EXPLODING) return [{ name: "chart-delta-explodes", values: share }, plain];
    return [plain];
  }
}
