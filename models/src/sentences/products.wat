;; Four rows of 16-bit input times rows of bytes. Rows are padded with zeros to a multiple of eight.
;; sums[output][row] = sum over at of weights[output][at] * input[row][at]
(module
  (import "products" "memory" (memory 1))
  (func $across (param $v v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
      (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v)))))
  (func (export "products")
    (param $input i32) (param $sums i32) (param $weights i32) (param $columns i32) (param $outputs i32)
    (local $at i32) (local $stride i32) (local $end i32) (local $w v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 1)))
    (loop $eachOutput
      (local.set $a (v128.const i64x2 0 0))
      (local.set $b (v128.const i64x2 0 0))
      (local.set $c (v128.const i64x2 0 0))
      (local.set $d (v128.const i64x2 0 0))
      (local.set $at (local.get $input))
      (local.set $end (i32.add (local.get $input) (local.get $stride)))
      (loop $eachEight
        (local.set $w (v128.load8x8_s (local.get $weights)))
        (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $w) (v128.load (local.get $at)))))
        (local.set $b (i32x4.add (local.get $b) (i32x4.dot_i16x8_s (local.get $w)
          (v128.load (i32.add (local.get $at) (local.get $stride))))))
        (local.set $c (i32x4.add (local.get $c) (i32x4.dot_i16x8_s (local.get $w)
          (v128.load (i32.add (local.get $at) (i32.shl (local.get $stride) (i32.const 1)))))))
        (local.set $d (i32x4.add (local.get $d) (i32x4.dot_i16x8_s (local.get $w)
          (v128.load (i32.add (local.get $at) (i32.mul (local.get $stride) (i32.const 3)))))))
        (local.set $weights (i32.add (local.get $weights) (i32.const 8)))
        (br_if $eachEight
          (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $end))))
      (i32.store (local.get $sums) (call $across (local.get $a)))
      (i32.store offset=4 (local.get $sums) (call $across (local.get $b)))
      (i32.store offset=8 (local.get $sums) (call $across (local.get $c)))
      (i32.store offset=12 (local.get $sums) (call $across (local.get $d)))
      (local.set $sums (i32.add (local.get $sums) (i32.const 16)))
      (br_if $eachOutput (local.tee $outputs (i32.sub (local.get $outputs) (i32.const 1)))))))
