import { describe, expect, it } from 'vitest';

import { grouped, isMistyped, missing } from './code';

const CODE = '7K2M-9QXA-41TB-RWZE-55NC-08HD-VJ3P';

describe('a recovery code as it is typed', () => {
  it('stands in groups of four, however it is typed', () => {
    expect(grouped('7k2m9qxa41tbrwze55nc08hdvj3p')).toBe(CODE);
    expect(grouped(' 7k2m 9qxa–41tb — rwze 55nc 08hd vj3p ')).toBe(CODE);
    expect(grouped(CODE)).toBe(CODE);
    expect(grouped('7k2m9')).toBe('7K2M-9');
    // A dash at the end that was deleted does not come back by itself.
    expect(grouped('7k2m')).toBe('7K2M');
    expect(grouped('')).toBe('');
  });
  it('keeps digits of another script, which the program reads', () => {
    expect(grouped('٧k٢m٩')).toBe('٧K٢M-٩');
  });
  it('holds no more than the code has', () => {
    expect(grouped(`${CODE}XYZ`)).toBe(CODE);
  });
  it('says how many signs are missing', () => {
    expect(missing('')).toBe(28);
    expect(missing('7K2M-9')).toBe(23);
    expect(missing(CODE)).toBe(0);
  });
  it('tells a typing error from a code of another vault', () => {
    expect(isMistyped({ code: 'invalid', field: 'code', rule: 'unknown' })).toBe(true);
    expect(isMistyped({ code: 'wrong_key' })).toBe(false);
  });
});
