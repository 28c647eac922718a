/// What the symbol fonts of Office draw, by code point from 0x20, sixteen a line; U+2400 where there is
/// nothing. Symbol follows the Adobe Symbol encoding; the others follow the characters that Unicode 7
/// took over from these fonts (Unicode document L2/12-368), with the plainer sign where a report uses it
/// as a bullet or a box to be ticked.
enum SymbolTable {
  /// The table of a font, by its name in small letters; nil for fonts of letters.
  static func of(_ font: String) -> [Character]? {
    switch font {
    case "symbol": symbol
    case "wingdings": wingdings
    case "wingdings 2": wingdings2
    case "wingdings 3": wingdings3
    case "webdings": webdings
    default: nil
    }
  }

  /// Each sign is one code point, so that it is one character on a line of its own.
  private static func table(_ lines: String) -> [Character] {
    lines.unicodeScalars.filter { $0 != "\n" }.map(Character.init)
  }

  private static let symbol = table(
    """
    ␀!∀#∃%&∍()*+,−./
    0123456789:;<=>?
    ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟ
    ΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_
    ‾αβχδεφγηιϕκλμνο
    πθρστυϖωξψζ{|}∼␀
    ␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀
    ␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀
    €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓
    °±″≥×∝∂•÷≠≡≈…⏐⎯↵
    ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉
    ∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓
    ◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪
    〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭␀
    """)

  private static let wingdings = table(
    """
    ␀🖉✂✁👓🕭🕮🕯☎✆✉🖃📪📫📬📭
    🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍
    🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳
    🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉
    ♊♋♌♍♎♏♐♑♒♓🙰🙵●🔾■☐
    🞐❑❒🞟⧫◆❖⬩☒⮹⌘🏵🏶🙶🙷▯
    🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍
    ➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟·•
    ⬝⭘🞆🞈🞊🞋🔿▪☐🟁🟅★🟋🟏🟓🟑
    ⯐⌖⟡⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘
    🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗
    🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←
    →↑↓🡬🡭🡯🡮🡸➔🡹🡻🡼🡽🡿🡾⇦
    ⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑␀
    """)

  private static let wingdings2 = table(
    """
    ␀🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋
    🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙
    🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗
    ✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺
    🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥
    ⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿␀
    ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤
    🕥🕦🕧🙨🙩⋅🞄●⦿○🞅🞇🞉⊙⦿🞌
    🞍◾■☐🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇
    🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁
    ⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪
    🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺
    🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒
    ✹🟃🟇✯🟍🟔⯌⯍※⁂␀␀␀␀␀␀
    """)

  private static let wingdings3 = table(
    """
    ␀⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻
    ⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧
    ⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌
    ⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥
    🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙
    ▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁␀
    🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕
    🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅
    🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟
    🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽
    🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮
    ⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷
    🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕
    🢗␀␀␀␀␀␀␀␀␀␀␀␀␀␀␀
    """)

  private static let webdings = table(
    """
    ␀🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼
    🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳
    🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂
    🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫
    ⮔✓🚲☐🛡📦🛱■🚑🛈🛩🛰🟈🕴●🛥
    🚔🗘✗❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲␀
    🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠
    🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻
    🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜
    🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻
    🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒
    🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫
    🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦
    🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊
    """)
}
