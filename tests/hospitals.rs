//! The hospital list on board, searched the way people type.

use preclaim::hospital::{HospitalList, ListedHospital};

fn list() -> HospitalList {
    HospitalList::from_text(include_str!("../plans/hospitals/shanghai-public-knowledge.json"))
        .expect("the list is read")
}

fn found<'a>(list: &'a HospitalList, typed: &str) -> Vec<&'a str> {
    list.search(typed, 6).into_iter().map(|hospital| hospital.name.as_str()).collect()
}

/// What is typed, and the hospital that comes first.
const TYPED: [(&str, &str); 12] = [
    ("瑞金", "上海交通大学医学院附属瑞金医院"),
    ("rjyy", "上海交通大学医学院附属瑞金医院"),
    ("ruijin", "上海交通大学医学院附属瑞金医院"),
    ("Rui Jin", "上海交通大学医学院附属瑞金医院"),
    ("广慈医院", "上海交通大学医学院附属瑞金医院"),
    ("zhongshan", "复旦大学附属中山医院"),
    ("hsyy", "复旦大学附属华山医院"),
    ("shiyiyiyuan", "上海市第一人民医院"),
    ("liuyuan", "上海市第六人民医院"),
    ("changhai", "上海长海医院"),
    ("minhang", "上海市闵行区中心医院"),
    ("华山", "复旦大学附属华山医院"),
];

#[test]
fn a_hospital_is_found_by_its_name_a_part_of_it_an_alias_or_its_sound() {
    let list = list();
    for (typed, first) in TYPED {
        assert_eq!(found(&list, typed).first(), Some(&first), "{typed}: {:?}", found(&list, typed));
    }
}

#[test]
fn campuses_come_after_their_hospital() {
    let list = list();
    for typed in ["瑞金", "ruijin"] {
        let hits = list.search(typed, 6);
        assert!(hits.len() > 1, "{typed} finds campuses too");
        assert!(hits.iter().skip(1).any(|hospital| hospital.branch_of.is_some()), "{typed}");
        assert!(hits.first().is_some_and(|hospital| hospital.branch_of.is_none()), "{typed}");
    }
}

#[test]
fn what_nobody_is_called_finds_nothing() {
    let list = list();
    for typed in ["", "  ", "xqzw", "rjyyq", "没有这家医院"] {
        assert_eq!(found(&list, typed), Vec::<&str>::new(), "{typed}");
    }
}

#[test]
fn every_character_of_every_name_has_a_sound() {
    let list = list();
    let names = list.hospitals.iter().flat_map(ListedHospital::names);
    let silent: String = names
        .flat_map(str::chars)
        .filter(|character| !character.is_ascii() && !"（）·".contains(*character))
        .filter(|character| !list.pinyin.contains_key(&character.to_string()))
        .collect();
    assert_eq!(silent, "");
}
