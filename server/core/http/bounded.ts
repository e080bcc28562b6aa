/**
 * A map that forgets what nobody asked for lately. Two generations instead of an order of use: a hit costs one look-up.
 * It never holds more than twice `most`, the sum of the weights of one generation.
 */
export class Bounded<Value> {
  private young = new Map<string, [value: Value, weight: number]>();
  private old = new Map<string, [value: Value, weight: number]>();
  private weight = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  get(key: string): Value | undefined {
    const entry = this.young.get(key);
    if (entry) return entry[0];
    const aged = this.old.get(key);
    if (!aged) return undefined;
    this.set(key, aged[0], aged[1]);
    return aged[0];
  }

  set(key: string, value: Value, weight = 1): void {
    if (this.weight + weight > this.most) {
      [this.old, this.young, this.weight] = [this.young, new Map(), 0];
    }
    this.young.set(key, [value, weight]);
    this.weight += weight;
  }
}
