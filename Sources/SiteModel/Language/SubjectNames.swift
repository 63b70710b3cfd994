package import FrontMatter

extension SiteString {
  /// What an audience is called behind "Written for:".
  package static func name(of audience: Audience) -> SiteString {
    switch audience {
    case .generalPublic: .audienceGeneralPublic
    case .patients: .audiencePatients
    case .carers: .audienceCarers
    case .relatives: .audienceRelatives
    case .parents: .audienceParents
    case .children: .audienceChildren
    case .youngPeople: .audienceYoungPeople
    case .olderPeople: .audienceOlderPeople
    case .women: .audienceWomen
    case .men: .audienceMen
    case .pregnantWomen: .audiencePregnantWomen
    case .professionals: .audienceProfessionals
    }
  }

  /// What readers call a medical field.
  package static func name(of specialty: MedicalSpecialty) -> SiteString {
    switch specialty {
    case .anesthesia: .specialtyAnesthesia
    case .cardiovascular: .specialtyCardiovascular
    case .communityHealth: .specialtyCommunityHealth
    case .dentistry: .specialtyDentistry
    case .dermatologic: .specialtyDermatologic
    case .dermatology: .specialtyDermatology
    case .dietNutrition: .specialtyDietNutrition
    case .emergency: .specialtyEmergency
    case .endocrine: .specialtyEndocrine
    case .gastroenterologic: .specialtyGastroenterologic
    case .genetic: .specialtyGenetic
    case .geriatric: .specialtyGeriatric
    case .gynecologic: .specialtyGynecologic
    case .hematologic: .specialtyHematologic
    case .infectious: .specialtyInfectious
    case .laboratoryScience: .specialtyLaboratoryScience
    case .midwifery: .specialtyMidwifery
    case .musculoskeletal: .specialtyMusculoskeletal
    case .neurologic: .specialtyNeurologic
    case .nursing: .specialtyNursing
    case .obstetric: .specialtyObstetric
    case .oncologic: .specialtyOncologic
    case .optometric: .specialtyOptometric
    case .otolaryngologic: .specialtyOtolaryngologic
    case .pathology: .specialtyPathology
    case .pediatric: .specialtyPediatric
    case .pharmacySpecialty: .specialtyPharmacySpecialty
    case .physiotherapy: .specialtyPhysiotherapy
    case .plasticSurgery: .specialtyPlasticSurgery
    case .podiatric: .specialtyPodiatric
    case .primaryCare: .specialtyPrimaryCare
    case .psychiatric: .specialtyPsychiatric
    case .publicHealth: .specialtyPublicHealth
    case .pulmonary: .specialtyPulmonary
    case .radiography: .specialtyRadiography
    case .renal: .specialtyRenal
    case .respiratoryTherapy: .specialtyRespiratoryTherapy
    case .rheumatologic: .specialtyRheumatologic
    case .speechPathology: .specialtySpeechPathology
    case .surgical: .specialtySurgical
    case .toxicologic: .specialtyToxicologic
    case .urologic: .specialtyUrologic
    }
  }
}
