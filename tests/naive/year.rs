//! The policy year: what each visit earns, one after the other.

use super::cents::half_up;
use super::said::{Care, SoFar, Visit};

/// 第一部分 保障责任 1-3, in cents.
const DEDUCTIBLE: i128 = 60_000;
const OUTPATIENT: i128 = 140_000;
const INPATIENT: i128 = 260_000;
const IN_ALL: i128 = 400_000;

/// What one part of the cover has used up.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    deductible: i128,
    limit: i128,
    base: i128,
    paid: i128,
}

/// Both parts.
#[derive(Clone, Debug)]
pub(crate) struct Year {
    pub(crate) outpatient: Part,
    pub(crate) inpatient: Part,
}

impl Part {
    fn from(so_far: &SoFar, deductible: i128, limit: i128) -> Part {
        let mut part = Part { deductible, limit, base: 0, paid: 0 };
        part.base = so_far.base.unwrap_or_else(|| part.base_that_earns(so_far.paid.unwrap_or(0)));
        part.paid = so_far.paid.unwrap_or_else(|| part.earned(part.base).min(limit));
        part
    }

    /// 保障责任 2 and 3: "自负600元以上…的部分,保险公司按70%的比例赔付", over the whole year.
    fn earned(&self, base: i128) -> i128 {
        half_up((base - self.deductible).max(0) * 70, 100)
    }

    /// The smallest base that earns so much.
    fn base_that_earns(&self, paid: i128) -> i128 {
        if paid == 0 {
            return 0;
        }
        let mut base = self.deductible + paid;
        while self.earned(base) < paid {
            base += 1;
        }
        base
    }
}

impl Year {
    pub(crate) fn from(outpatient: &SoFar, inpatient: &SoFar) -> Year {
        Year {
            outpatient: Part::from(outpatient, DEDUCTIBLE, OUTPATIENT),
            inpatient: Part::from(inpatient, 0, INPATIENT),
        }
    }

    /// What a visit earns with this base, of which `borne` is all that the member bore for it.
    pub(crate) fn earn(&mut self, visit: &Visit, base: i128, borne: i128) -> i128 {
        let in_all = IN_ALL - self.outpatient.paid - self.inpatient.paid;
        // 保障责任 1: "门诊(含大病)", so dialysis and the like too.
        let part = if visit.care == Care::Inpatient { &mut self.inpatient } else { &mut self.outpatient };
        let (in_scope, all) = paid_by_others(visit);
        // 第三部分 4: "对在其他已赔付的医疗费用不再重复给付".
        let net = (base - in_scope).max(0);
        let earned = part.earned(part.base + net) - part.earned(part.base);
        let limited = earned.min(part.limit - part.paid).min(in_all);
        // 第三部分 4: "赔款不能超过其实际赔付所受的损失".
        let earned = limited.min(borne - all).max(0);
        part.base += net;
        part.paid += earned;
        earned
    }
}

/// What others have paid for costs inside the scope, and in all. The union's money comes off even while it
/// is awaited, because the stay waits for it.
pub(crate) fn paid_by_others(visit: &Visit) -> (i128, i128) {
    let counts = visit.settlements.iter().filter(|one| one.paid || one.payer == "union");
    counts.fold((0, 0), |(in_scope, all), one| (in_scope + one.in_scope, all + one.amount))
}
