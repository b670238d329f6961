//! Readings: wordings that can be read in more than one way, each a switch of the plan.
//!
//! The plan's file names the choice in force, its clause and its words; this file says which
//! switches the engine knows and what they can be set to. The first choice of each is the one
//! that applies when a plan is silent.

use serde::Serialize;

use crate::code::codes;
use crate::read::Read;
use crate::text::Text;

/// A reading as the plan's file states it.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// Number, such as `R9`; absent where it has a name only.
    #[serde(default)]
    #[read(default)]
    pub id: Option<String>,
    /// Name, such as `other_cover`.
    pub name: String,
    /// The choice in force.
    pub choice: String,
    /// The clause that can be read in more than one way.
    pub clause: String,
    /// The question.
    pub title: Text,
    /// The possible answers, in words.
    pub choices: Vec<Choice>,
}

/// One possible answer.
#[derive(Clone, Debug, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// As written in `choice` and on the command line.
    pub id: String,
    /// In words.
    pub label: Text,
}

/// Declares the switches: one field each, its type, the choice that applies when a plan is silent,
/// and the choices.
macro_rules! readings {
    ($($(#[$meta:meta])* $field:ident: $kind:ident = $default:ident {
        $($(#[$choice_meta:meta])* $variant:ident = $text:literal,)+
    })+) => {
        $(codes! {
            $(#[$meta])*
            pub enum $kind { $($(#[$choice_meta])* $variant = $text,)+ }
        })+

        /// The choice in force for every reading.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Readings {
            $($(#[$meta])* pub $field: $kind,)+
        }

        impl Default for Readings {
            fn default() -> Readings {
                Readings { $($field: $kind::$default,)+ }
            }
        }

        impl Readings {
            /// Every switch with its possible choices.
            pub const KNOWN: &'static [(&'static str, &'static [&'static str])] =
                &[$((stringify!($field), &[$($text),+]),)+];

            /// Sets one switch; false when there is no such switch or choice.
            #[must_use]
            pub fn set(&mut self, name: &str, choice: &str) -> bool {
                match name {
                    $(stringify!($field) => match $kind::from_text(choice) {
                        Some(value) => { self.$field = value; true }
                        None => false,
                    },)+
                    _ => false,
                }
            }

            /// The choice in force for one switch.
            pub fn choice(&self, name: &str) -> Option<&'static str> {
                match name { $(stringify!($field) => Some(self.$field.as_str()),)+ _ => None }
            }
        }
    };
}

readings! {
    /// R1: how often the deductible applies.
    deductible_basis: DeductibleBasis = Year {
        /// Once a policy year, over all visits in date order.
        Year = "year",
        /// Once for each claim.
        Claim = "claim",
        /// At each visit.
        Visit = "visit",
    }
    /// R2: to which care the deductible applies.
    deductible_scope: DeductibleScope = Outpatient {
        /// Outpatient and emergency visits only.
        Outpatient = "outpatient",
        /// Stays as well.
        All = "all",
    }
    /// R3: what personal-account money counts for.
    account_money: AccountMoney = Both {
        /// For the deductible and for payment.
        Both = "both",
        /// For the deductible only.
        DeductibleOnly = "deductible_only",
        /// For neither.
        Neither = "neither",
    }
    /// R4: what the yearly limit caps.
    limit_applies_to: LimitAppliesTo = Benefit {
        /// The benefit, after the rate.
        Benefit = "benefit",
        /// The expense, before the rate.
        Expense = "expense",
    }
    /// R5: whether the total limit binds beyond the limits of the benefits.
    total_limit: TotalLimitReading = Checked {
        /// Yes: checked after each visit.
        Checked = "checked",
        /// No: it only adds them up.
        SumOnly = "sum_only",
    }
    /// R6: whether the member's share of classified items is out.
    category_copay: CategoryCopay = Excluded {
        /// Out, for medicines and services.
        Excluded = "excluded",
        /// Out for medicines only.
        DrugsExcluded = "drugs_excluded",
        /// In.
        Included = "included",
    }
    /// R7: which day is the last to claim.
    last_day_to_claim: LastDayToClaim = DayBefore {
        /// The day before the same day of the month.
        DayBefore = "day_before",
        /// The same day of the month.
        SameDay = "same_day",
    }
    /// R8: which benefit pays for the special kinds of outpatient care.
    care_subtype_benefit: CareSubtypeBenefit = Plan {
        /// As the plan's list says.
        Plan = "plan",
        /// The other benefit of the list.
        Other = "other",
    }
    /// R9: how other payers' money counts.
    other_cover: OtherCover = DeductFromBase {
        /// Off the base, before deductible and rate.
        DeductFromBase = "deduct_from_base",
        /// Only as a ceiling: all payments together never exceed the base.
        CapAtLoss = "cap_at_loss",
    }
    /// R10: what leaves the base with a refused line.
    line_allocation: LineAllocation = ProRata {
        /// Its share of what the member bore.
        ProRata = "pro_rata",
        /// Its printed amount.
        Gross = "gross",
        /// The member's share as printed, else as `pro_rata`.
        Printed = "printed",
    }
    /// R11: what is lost when a quantity limit is exceeded.
    over_quantity: OverQuantity = Part {
        /// The excess.
        Part = "part",
        /// The item.
        Item = "item",
        /// The visit.
        Visit = "visit",
    }
    /// R12: where the benefit is rounded.
    rounding: RoundingReading = Cumulative {
        /// On the cumulative benefit.
        Cumulative = "cumulative",
        /// At each visit.
        PerVisit = "per_visit",
    }
    /// R13a: how many days a month has.
    month_days: MonthDays = Thirty {
        /// Thirty.
        Thirty = "30",
        /// Thirty-one.
        ThirtyOne = "31",
        /// Four weeks.
        TwentyEight = "28",
    }
    /// R13b: how many days left forbid a repeat.
    residual_days: ResidualDays = Two {
        /// Two or more.
        Two = "2",
        /// More than two.
        Three = "3",
    }
    /// R14: what the seven days of the decoction clause limit.
    decoction_clause: DecoctionClause = DecoctionsOnly {
        /// Decoctions only.
        DecoctionsOnly = "decoctions_only",
        /// All medicines of chronic visits as well.
        AllMedicines = "all_medicines",
    }
    /// R15: what a true emergency lifts.
    emergency_lifts: EmergencyLifts = ListBranchPublic {
        /// The hospital list, the branch rule and "public".
        ListBranchPublic = "list_branch_public",
        /// The hospital list and the branch rule.
        ListBranch = "list_branch",
        /// The hospital list only.
        List = "list",
    }
    /// R16: what becomes of a hospital that an incomplete list does not name.
    unknown_hospital: UnknownHospital = Ask {
        /// Ask the insurer; the money counts with a warning.
        Ask = "ask",
        /// Refused.
        Refuse = "refuse",
    }
    /// R17: what the original of an electronic bill is.
    e_bill: EBill = FileIsOriginal {
        /// The file.
        FileIsOriginal = "file_is_original",
        /// Nothing: paper originals only.
        PaperOnly = "paper_only",
    }
    /// R18: whether a fee inside the scope is excluded by its name.
    fee_within_scope: FeeWithinScope = Excluded {
        /// Yes.
        Excluded = "excluded",
        /// No.
        Payable = "payable",
    }
    /// R19: which examinations have to keep the order.
    examination_order: ExaminationOrder = CtAndMri {
        /// CT after a basic one, MRI after CT.
        CtAndMri = "ct_and_mri",
        /// Every special examination after a basic one as well.
        AllSpecial = "all_special",
    }
    /// Whether the order of examinations applies in stays.
    exam_in_stay: ExamInStay = Applies {
        /// Yes.
        Applies = "applies",
        /// No.
        Exempt = "exempt",
    }
    /// R20: what becomes of a stay for a listed diagnosis.
    not_for_admission: NotForAdmission = Refuse {
        /// Refused, unless rescue or a failed infusion of three days.
        Refuse = "refuse",
        /// A warning.
        Warn = "warn",
    }
    /// How a discharge diagnosis is compared with the list.
    admission_match: AdmissionMatch = Exact {
        /// The exact name.
        Exact = "exact",
        /// Any name that contains it.
        Contains = "contains",
    }
    /// What a bad receipt costs.
    receipt_scope: ReceiptScope = Receipt {
        /// That receipt.
        Receipt = "receipt",
        /// The visit.
        Visit = "visit",
    }
    /// Which day of a stay has to be inside the cover.
    stay_date: StayDate = Discharge {
        /// The day of discharge.
        Discharge = "discharge",
        /// The days of admission and discharge.
        Both = "both",
    }
    /// Whether the rule on repeats concerns decoctions.
    repeat_decoctions: RepeatDecoctions = Counted {
        /// Yes.
        Counted = "counted",
        /// No.
        Exempt = "exempt",
    }
    /// R21a: whether the day of the accident is the first of the days that count.
    day_count: DayCount = StartNotCounted {
        /// No: the day after it is the first.
        StartNotCounted = "start_not_counted",
        /// Yes.
        StartCounted = "start_counted",
    }
    /// R21b: by how much several disabilities of the worst grade raise it.
    grade_up: GradeUp = Once {
        /// By one grade, however many they are.
        Once = "once",
        /// By one grade for each further one.
        Each = "each",
    }
    /// R22a: whether a survival benefit falls due on the day of maturity as well.
    survival_at_maturity: SurvivalAtMaturity = Both {
        /// Both are paid.
        Both = "both",
        /// Only the maturity benefit.
        MaturityOnly = "maturity_only",
    }
    /// Whether who dies on an anniversary has lived to see it.
    survival_on_last_day: SurvivalOnLastDay = Paid {
        /// Yes: that day's payment is due.
        Paid = "paid",
        /// No.
        NotPaid = "not_paid",
    }
    /// R22b: which anniversary the contract matures on.
    maturity_day: MaturityDay = OnOrAfter {
        /// The first on the birthday itself or after it.
        OnOrAfter = "on_or_after",
        /// The first after it.
        After = "after",
    }
    /// R22c: which day stands for 29 February in common years.
    leap_day: LeapDay = LastOfFebruary {
        /// 28 February.
        LastOfFebruary = "february_28",
        /// 1 March.
        FirstOfMarch = "march_1",
    }
    /// What counts as left over at the end of the policy year.
    year_end_stock: YearEndStock = Visit {
        /// This visit's supply.
        Visit = "visit",
        /// Earlier supplies of the same kind as well.
        All = "all",
    }
}

impl Reading {
    /// Whether the reading is meant by `key`: its number or its name.
    pub fn is_called(&self, key: &str) -> bool {
        self.name == key || self.id.as_deref() == Some(key)
    }
}
