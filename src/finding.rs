//! What a rule has to say: a code, the place, the clause, and what it costs.
//!
//! A finding carries no words. Its code and facts are turned into words by the catalogues.

use serde::Serialize;

use crate::code::codes;
use crate::facts::Facts;
use crate::money::{Money, Share};

/// One reason why a part of the claim is refused, reduced or waits, or one piece of advice.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Finding {
    /// What is the matter.
    pub code: Code,
    /// Catalogue ids of the rules that say so.
    pub rules: Vec<String>,
    /// Other catalogue ids that say the same.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// What it does to the claim.
    pub effect: Effect,
    /// How it was decided.
    pub decided: Decided,
    /// Where: a JSON Pointer into the claim.
    pub subject: String,
    /// Id of the plan's clause on which it rests.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clause: Option<String>,
    /// Yuan of `payable` lost because of this finding alone, all else as it is.
    pub amount: Money,
    /// Whether what it names can be supplied, so that `achievable` counts on it.
    pub curable: bool,
    /// What to do about it.
    pub remedy: Remedy,
    /// What the words need: names, dates, figures and codes.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
    /// What it takes out of the base.
    #[serde(skip)]
    pub(crate) loss: Loss,
}

codes! {
    /// What a finding does to its part of the claim.
    pub enum Effect {
        /// Refused for good.
        Deny = "deny",
        /// A part is not payable.
        Reduce = "reduce",
        /// Waits for a paper, a correction, an answer or another payer.
        Pend = "pend",
        /// Changes no amount.
        Advise = "advise",
    }
}

codes! {
    /// How a finding was decided.
    pub enum Decided {
        /// Read from the claim's dates, boxes, names, numbers and lines.
        Machine = "machine",
        /// Spotted in the claim's words; the member confirms or corrects it.
        Spotted = "spotted",
        /// Declared by the member.
        Declared = "declared",
        /// Told, never decided.
        Advisory = "advisory",
    }
}

codes! {
    /// What to do about a finding.
    pub enum Remedy {
        /// Supply the paper.
        BringDocument = "bring_document",
        /// Compare the figures with the receipt and correct them.
        CorrectFigures = "correct_figures",
        /// Look again and say which of the two is right.
        Answer = "answer",
        /// Let the other payer settle first.
        WaitForPayer = "wait_for_payer",
        /// Ask the insurer.
        AskInsurer = "ask_insurer",
        /// Hand the claim in soon.
        SubmitSoon = "submit_soon",
        /// Claim it under the other policy year.
        OtherYear = "other_year",
        /// Nothing helps.
        None = "none",
    }
}

codes! {
    /// Every finding the engine knows.
    pub enum Code {
        /// A form's field that something waits for has no answer.
        FormAnswerNeeded = "form/answer-needed",
        /// A row of a form lacks a cell.
        FormCellEmpty = "form/cell-empty",
        /// An answer is none of those that are accepted.
        FormNotAccepted = "form/not-accepted",
        /// Too young or too old.
        FormAge = "form/age",
        /// One day lies too long after another.
        FormTooLongAfter = "form/too-long-after",
        /// A day lies outside the cover.
        FormOutsideCover = "form/outside-cover",
        /// A day lies outside the term of the contract.
        FormOutsideTerm = "form/outside-term",
        /// A day lies before one that it must follow.
        FormDatesReversed = "form/dates-reversed",
        /// A day is not the day before another.
        FormNotTheDayBefore = "form/not-the-day-before",
        /// Two texts differ.
        FormDiffers = "form/differs",
        /// A column does not add up to its total.
        FormDoesNotAddUp = "form/does-not-add-up",
        /// Earlier payments have used the sum up.
        FormSpent = "form/spent",
        /// With this payment the sum is used up.
        FormSumReached = "form/sum-reached",
        /// More was received than can have fallen due.
        FormMoreThanDue = "form/more-than-due",
        /// A number has a wrong form or check digit.
        FormNumberInvalid = "form/number-invalid",
        /// Days of a row are reversed, or rows overlap.
        FormPeriods = "form/periods",
        /// Something that is told.
        FormNotice = "form/notice",
        /// An amount that holds only if an assessor confirms the grade.
        GradeIfConfirmed = "grade/if-confirmed",
        /// A condition that has to be compared with the published standard.
        GradeDoubtful = "grade/doubtful",
        /// A condition of the same part and nature as a worse one.
        GradeNotCounted = "grade/not-counted",
        /// The plan's own wording is not in the source.
        PlanTermsNotInSource = "plan/terms-not-in-source",
        /// The visit lies outside the cover.
        CoverOutside = "cover/outside",
        /// The visit belongs to the policy year before or after.
        CoverOtherYear = "cover/other-year",
        /// The person was not an insured member.
        CoverNotMember = "cover/not-a-member",
        /// Neither illness nor accident.
        CoverCause = "cover/neither-illness-nor-accident",
        /// The right to claim has lapsed.
        ClaimTooLate = "claim/too-late",
        /// The last day to claim is near.
        ClaimDeadlineNear = "claim/deadline-near",
        /// The hospital is not designated.
        HospitalNotDesignated = "hospital/not-designated",
        /// The campus is not included.
        HospitalBranch = "hospital/branch",
        /// Nobody says whether the campus is included.
        HospitalBranchUnknown = "hospital/branch-unknown",
        /// The hospital is not public.
        HospitalNotPublic = "hospital/not-public",
        /// The hospital does not take medical insurance.
        HospitalNotInNetwork = "hospital/not-in-network",
        /// The hospital's level is too low for a stay.
        HospitalLevel = "hospital/level-too-low",
        /// A joint ward.
        HospitalJointWard = "hospital/joint-ward",
        /// A bed at home.
        HospitalHomeBed = "hospital/home-bed",
        /// The insurer has struck the hospital off.
        HospitalStruckOff = "hospital/struck-off",
        /// The hospital is not on a list that is not complete.
        HospitalUnknown = "hospital/unknown",
        /// Treated outside Shanghai.
        HospitalOutsideShanghai = "hospital/outside-shanghai",
        /// The social-security card was not used.
        CardNotUsed = "card/not-used",
        /// Somebody else is liable for the injury.
        EmergencyThirdParty = "emergency/third-party-liable",
        /// The reason for an emergency is in no list.
        EmergencyNotRecognised = "emergency/not-recognised",
        /// The reason is not in the definition of an emergency.
        EmergencyNotInDefinition = "emergency/not-in-definition",
        /// A paper is missing.
        DocumentMissing = "document/missing",
        /// A copy cannot be read.
        DocumentIllegible = "document/illegible",
        /// What has to go with the claim to get the originals back.
        DocumentForReturn = "document/for-return",
        /// The identity number is not a valid one.
        IdentityNumberInvalid = "identity/number-invalid",
        /// The age by the identity number is unlikely.
        IdentityAgeDoubtful = "identity/age-doubtful",
        /// The bank card number does not check.
        BankNumberDoubtful = "bank/number-doubtful",
        /// The bank account is somebody else's.
        BankHolderDiffers = "bank/holder-differs",
        /// The receipt's boxes do not add up.
        ReceiptDoesNotAddUp = "receipt/does-not-add-up",
        /// The account has paid for cost outside the scope.
        ReceiptAccountOutOfScope = "receipt/account-paid-out-of-scope",
        /// The same receipt twice.
        ReceiptDuplicate = "receipt/duplicate",
        /// Perhaps the same receipt twice.
        ReceiptPossibleDuplicate = "receipt/possible-duplicate",
        /// Not the original.
        ReceiptNotOriginal = "receipt/not-original",
        /// The original is lost.
        ReceiptLost = "receipt/lost",
        /// No medical-insurance receipt.
        ReceiptNotMedicalInsurance = "receipt/not-medical-insurance",
        /// Perhaps a tax invoice.
        ReceiptPerhapsTaxInvoice = "receipt/perhaps-tax-invoice",
        /// Half a receipt.
        ReceiptHalf = "receipt/half",
        /// The receipt's print cannot be read.
        ReceiptIllegible = "receipt/illegible",
        /// The receipt has no date.
        ReceiptUndated = "receipt/undated",
        /// A handwritten receipt.
        ReceiptHandwritten = "receipt/handwritten",
        /// The record lacks a part.
        RecordIncomplete = "record/incomplete",
        /// The record was altered or added to.
        RecordAltered = "record/altered",
        /// A medicine or test is not in the record.
        RecordLacksItem = "record/lacks-item",
        /// Record and prescription or slips do not match.
        RecordDoesNotMatch = "record/does-not-match",
        /// A medicine or test does not fit the diagnosis.
        DiagnosisDoesNotFit = "diagnosis/does-not-fit",
        /// A supposition, not yet a diagnosis.
        DiagnosisDoubtful = "diagnosis/doubtful",
        /// Perhaps it does not.
        DiagnosisMayNotFit = "diagnosis/may-not-fit",
        /// Medicines fetched, filled, stocked or copied in a way that is not paid.
        PrescriptionIrregular = "prescription/irregular",
        /// Ordered by another department.
        PrescriptionOtherDepartment = "prescription/other-department",
        /// Receipt, record and person disagree.
        RecordDisagrees = "record/disagrees",
        /// The union's cover has to pay first.
        UnionFirst = "other-cover/union-first",
        /// More days of supply than payable.
        QuantityDays = "quantity/days",
        /// Supply that lasts too far beyond the policy year.
        QuantityYearEnd = "quantity/year-end",
        /// A repeat while enough is left.
        QuantityRepeat = "quantity/repeat",
        /// An infusion of too many days.
        QuantityInfusion = "quantity/infusion",
        /// Too many physiotherapy items.
        QuantityPhysiotherapyItems = "quantity/physiotherapy-items",
        /// Too many sessions of one physiotherapy item.
        QuantityPhysiotherapySessions = "quantity/physiotherapy-sessions",
        /// Too many sessions of hyperbaric oxygen.
        QuantityHyperbaricOxygen = "quantity/hyperbaric-oxygen",
        /// The order for the test was too old.
        QuantityOrderExpired = "quantity/order-expired",
        /// Printed and computed days differ.
        QuantityDaysDisagree = "quantity/days-disagree",
        /// A fee that is never payable.
        FeeNotPayable = "fee/not-payable",
        /// No medicine, by its approval number.
        ProductNotMedicine = "product/not-a-medicine",
        /// An approval number of no known form.
        ProductNumberUnknown = "product/number-not-recognised",
        /// A check-up, screening, vaccine or research test.
        ExcludedTest = "excluded/test-or-vaccine",
        /// A test at the patient's own wish.
        ExcludedOwnWish = "excluded/own-wish",
        /// Family planning, infertility, pregnancy, birth.
        ExcludedFamilyPlanning = "excluded/family-planning",
        /// A sexually transmitted disease.
        ExcludedSexuallyTransmitted = "excluded/sexually-transmitted",
        /// Dental care.
        ExcludedDental = "excluded/dental",
        /// Corrective treatment.
        ExcludedCorrective = "excluded/corrective",
        /// Cosmetic treatment.
        ExcludedCosmetic = "excluded/cosmetic",
        /// Fitness, prevention, wellness.
        ExcludedWellness = "excluded/wellness",
        /// Organs, aids and appliances.
        ExcludedAppliance = "excluded/appliance",
        /// Medical accidents, work injuries, traffic accidents.
        ExcludedLiability = "excluded/liability",
        /// Medicines used against advice.
        ExcludedOwnMedication = "excluded/own-medication",
        /// Crime, fights, drink, self-harm, drugs.
        ExcludedConduct = "excluded/conduct",
        /// War and nuclear events.
        ExcludedWar = "excluded/war",
        /// Driving after drinking or without a licence.
        ExcludedDriving = "excluded/driving",
        /// High-risk sports.
        ExcludedSport = "excluded/sport",
        /// Appraisals and counselling.
        ExcludedAppraisal = "excluded/appraisal",
        /// Anaesthesia for painless examinations.
        ExcludedAnaesthesia = "excluded/anaesthesia",
        /// Perhaps excluded care: the member is asked.
        ExcludedAsk = "excluded/ask",
        /// The claim's words hint at a circumstance: the member is asked.
        DeclarationAsk = "declaration/ask",
        /// A name that is in no list.
        NameNotRecognised = "name/not-recognised",
        /// A stay for a diagnosis that does not justify one.
        AdmissionNotJustified = "admission/not-justified",
        /// Left by own wish before the operation.
        AdmissionLeftBeforeSurgery = "admission/left-before-surgery",
        /// An examination before the one that has to come first.
        ExaminationOrder = "examination/order",
        /// A special examination without a basic one.
        ExaminationWithoutBasic = "examination/without-basic",
        /// A further examination after the diagnosis was settled.
        ExaminationAlreadySettled = "examination/already-settled",
        /// The same examination again within a short time.
        ExaminationRepeated = "examination/repeated",
        /// Perhaps the stay could have been outpatient care.
        AdmissionPerhapsOutpatient = "admission/perhaps-outpatient",
        /// What a false claim leads to.
        FalseClaim = "advice/false-claim",
        /// The insurer may ask for more.
        MoreMayBeAsked = "advice/more-may-be-asked",
        /// Whom to ask about the result.
        ContactInsurer = "advice/contact-insurer",
    }
}

/// Place of a line: encounter, invoice, line. The line after the last is the unnamed rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct LineAt {
    pub(crate) encounter: usize,
    pub(crate) invoice: usize,
    pub(crate) line: usize,
}

/// What a finding takes out of the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Loss {
    /// Nothing.
    None,
    /// Everything.
    Claim,
    /// A visit or stay.
    Encounter(usize),
    /// A receipt.
    Invoice { encounter: usize, invoice: usize },
    /// Whole lines.
    Lines(Vec<LineAt>),
    /// All of a line but the payable share.
    Cut { line: LineAt, payable: Share },
}

impl Loss {
    /// Whether it takes something from a visit.
    pub(crate) fn concerns(&self, visit: usize) -> bool {
        match self {
            Loss::None => false,
            Loss::Claim => true,
            Loss::Encounter(encounter) | Loss::Invoice { encounter, .. } => *encounter == visit,
            Loss::Lines(lines) => lines.iter().any(|line| line.encounter == visit),
            Loss::Cut { line, .. } => line.encounter == visit,
        }
    }
}

impl Finding {
    /// Whether the finding holds money back, now or for good.
    pub(crate) fn costs(&self) -> bool {
        !matches!(self.loss, Loss::None)
    }
}
