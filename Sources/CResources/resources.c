// Made by scripts/embed-resources; do not edit.
#include "cresources.h"

// Every clang that Swift 6 brings along has #embed; the name of the standard is what it warns about.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../Core/Catalog/Fragments/主责/侨联.md"
};
static const unsigned char file1[] = {
#embed "../Core/Catalog/Fragments/主责/共青团.md"
};
static const unsigned char file2[] = {
#embed "../Core/Catalog/Fragments/主责/妇联.md"
};
static const unsigned char file3[] = {
#embed "../Core/Catalog/Fragments/主责/工会.md"
};
static const unsigned char file4[] = {
#embed "../Core/Catalog/Fragments/主责/工商联.md"
};
static const unsigned char file5[] = {
#embed "../Core/Catalog/Fragments/主责/文联.md"
};
static const unsigned char file6[] = {
#embed "../Core/Catalog/Fragments/主责/残联.md"
};
static const unsigned char file7[] = {
#embed "../Core/Catalog/Fragments/主责/社科联.md"
};
static const unsigned char file8[] = {
#embed "../Core/Catalog/Fragments/主责/科协.md"
};
static const unsigned char file9[] = {
#embed "../Core/Catalog/Fragments/主责/红十字会.md"
};
static const unsigned char file10[] = {
#embed "../Core/Catalog/Fragments/主责/计生协.md"
};
static const unsigned char file11[] = {
#embed "../Core/Catalog/Fragments/主责/通用.md"
};
static const unsigned char file12[] = {
#embed "../Core/Catalog/Fragments/任务/侨联.md"
};
static const unsigned char file13[] = {
#embed "../Core/Catalog/Fragments/任务/共青团.md"
};
static const unsigned char file14[] = {
#embed "../Core/Catalog/Fragments/任务/妇联.md"
};
static const unsigned char file15[] = {
#embed "../Core/Catalog/Fragments/任务/工会.md"
};
static const unsigned char file16[] = {
#embed "../Core/Catalog/Fragments/任务/工商联.md"
};
static const unsigned char file17[] = {
#embed "../Core/Catalog/Fragments/任务/文联.md"
};
static const unsigned char file18[] = {
#embed "../Core/Catalog/Fragments/任务/残联.md"
};
static const unsigned char file19[] = {
#embed "../Core/Catalog/Fragments/任务/社科联.md"
};
static const unsigned char file20[] = {
#embed "../Core/Catalog/Fragments/任务/科协.md"
};
static const unsigned char file21[] = {
#embed "../Core/Catalog/Fragments/任务/红十字会.md"
};
static const unsigned char file22[] = {
#embed "../Core/Catalog/Fragments/任务/计生协.md"
};
static const unsigned char file23[] = {
#embed "../Core/Catalog/Fragments/任务/通用.md"
};
static const unsigned char file24[] = {
#embed "../Core/Catalog/Fragments/半年/不足/侨联.md"
};
static const unsigned char file25[] = {
#embed "../Core/Catalog/Fragments/半年/不足/共青团.md"
};
static const unsigned char file26[] = {
#embed "../Core/Catalog/Fragments/半年/不足/妇联.md"
};
static const unsigned char file27[] = {
#embed "../Core/Catalog/Fragments/半年/不足/工会.md"
};
static const unsigned char file28[] = {
#embed "../Core/Catalog/Fragments/半年/不足/工商联.md"
};
static const unsigned char file29[] = {
#embed "../Core/Catalog/Fragments/半年/不足/文联.md"
};
static const unsigned char file30[] = {
#embed "../Core/Catalog/Fragments/半年/不足/残联.md"
};
static const unsigned char file31[] = {
#embed "../Core/Catalog/Fragments/半年/不足/社科联.md"
};
static const unsigned char file32[] = {
#embed "../Core/Catalog/Fragments/半年/不足/科协.md"
};
static const unsigned char file33[] = {
#embed "../Core/Catalog/Fragments/半年/不足/红十字会.md"
};
static const unsigned char file34[] = {
#embed "../Core/Catalog/Fragments/半年/不足/计生协.md"
};
static const unsigned char file35[] = {
#embed "../Core/Catalog/Fragments/半年/不足/通用.md"
};
static const unsigned char file36[] = {
#embed "../Core/Catalog/Fragments/半年/大局/侨联.md"
};
static const unsigned char file37[] = {
#embed "../Core/Catalog/Fragments/半年/大局/共青团.md"
};
static const unsigned char file38[] = {
#embed "../Core/Catalog/Fragments/半年/大局/妇联.md"
};
static const unsigned char file39[] = {
#embed "../Core/Catalog/Fragments/半年/大局/工会.md"
};
static const unsigned char file40[] = {
#embed "../Core/Catalog/Fragments/半年/大局/工商联.md"
};
static const unsigned char file41[] = {
#embed "../Core/Catalog/Fragments/半年/大局/文联.md"
};
static const unsigned char file42[] = {
#embed "../Core/Catalog/Fragments/半年/大局/残联.md"
};
static const unsigned char file43[] = {
#embed "../Core/Catalog/Fragments/半年/大局/社科联.md"
};
static const unsigned char file44[] = {
#embed "../Core/Catalog/Fragments/半年/大局/科协.md"
};
static const unsigned char file45[] = {
#embed "../Core/Catalog/Fragments/半年/大局/红十字会.md"
};
static const unsigned char file46[] = {
#embed "../Core/Catalog/Fragments/半年/大局/计生协.md"
};
static const unsigned char file47[] = {
#embed "../Core/Catalog/Fragments/半年/大局/通用.md"
};
static const unsigned char file48[] = {
#embed "../Core/Catalog/Fragments/半年/安排/侨联.md"
};
static const unsigned char file49[] = {
#embed "../Core/Catalog/Fragments/半年/安排/共青团.md"
};
static const unsigned char file50[] = {
#embed "../Core/Catalog/Fragments/半年/安排/妇联.md"
};
static const unsigned char file51[] = {
#embed "../Core/Catalog/Fragments/半年/安排/工会.md"
};
static const unsigned char file52[] = {
#embed "../Core/Catalog/Fragments/半年/安排/工商联.md"
};
static const unsigned char file53[] = {
#embed "../Core/Catalog/Fragments/半年/安排/文联.md"
};
static const unsigned char file54[] = {
#embed "../Core/Catalog/Fragments/半年/安排/残联.md"
};
static const unsigned char file55[] = {
#embed "../Core/Catalog/Fragments/半年/安排/社科联.md"
};
static const unsigned char file56[] = {
#embed "../Core/Catalog/Fragments/半年/安排/科协.md"
};
static const unsigned char file57[] = {
#embed "../Core/Catalog/Fragments/半年/安排/红十字会.md"
};
static const unsigned char file58[] = {
#embed "../Core/Catalog/Fragments/半年/安排/计生协.md"
};
static const unsigned char file59[] = {
#embed "../Core/Catalog/Fragments/半年/安排/通用.md"
};
static const unsigned char file60[] = {
#embed "../Core/Catalog/Fragments/半年/建设/侨联.md"
};
static const unsigned char file61[] = {
#embed "../Core/Catalog/Fragments/半年/建设/共青团.md"
};
static const unsigned char file62[] = {
#embed "../Core/Catalog/Fragments/半年/建设/妇联.md"
};
static const unsigned char file63[] = {
#embed "../Core/Catalog/Fragments/半年/建设/工会.md"
};
static const unsigned char file64[] = {
#embed "../Core/Catalog/Fragments/半年/建设/工商联.md"
};
static const unsigned char file65[] = {
#embed "../Core/Catalog/Fragments/半年/建设/文联.md"
};
static const unsigned char file66[] = {
#embed "../Core/Catalog/Fragments/半年/建设/残联.md"
};
static const unsigned char file67[] = {
#embed "../Core/Catalog/Fragments/半年/建设/社科联.md"
};
static const unsigned char file68[] = {
#embed "../Core/Catalog/Fragments/半年/建设/科协.md"
};
static const unsigned char file69[] = {
#embed "../Core/Catalog/Fragments/半年/建设/红十字会.md"
};
static const unsigned char file70[] = {
#embed "../Core/Catalog/Fragments/半年/建设/计生协.md"
};
static const unsigned char file71[] = {
#embed "../Core/Catalog/Fragments/半年/建设/通用.md"
};
static const unsigned char file72[] = {
#embed "../Core/Catalog/Fragments/半年/服务/侨联.md"
};
static const unsigned char file73[] = {
#embed "../Core/Catalog/Fragments/半年/服务/共青团.md"
};
static const unsigned char file74[] = {
#embed "../Core/Catalog/Fragments/半年/服务/妇联.md"
};
static const unsigned char file75[] = {
#embed "../Core/Catalog/Fragments/半年/服务/工会.md"
};
static const unsigned char file76[] = {
#embed "../Core/Catalog/Fragments/半年/服务/工商联.md"
};
static const unsigned char file77[] = {
#embed "../Core/Catalog/Fragments/半年/服务/文联.md"
};
static const unsigned char file78[] = {
#embed "../Core/Catalog/Fragments/半年/服务/残联.md"
};
static const unsigned char file79[] = {
#embed "../Core/Catalog/Fragments/半年/服务/社科联.md"
};
static const unsigned char file80[] = {
#embed "../Core/Catalog/Fragments/半年/服务/科协.md"
};
static const unsigned char file81[] = {
#embed "../Core/Catalog/Fragments/半年/服务/红十字会.md"
};
static const unsigned char file82[] = {
#embed "../Core/Catalog/Fragments/半年/服务/计生协.md"
};
static const unsigned char file83[] = {
#embed "../Core/Catalog/Fragments/半年/服务/通用.md"
};
static const unsigned char file84[] = {
#embed "../Core/Catalog/Fragments/半年/维护/侨联.md"
};
static const unsigned char file85[] = {
#embed "../Core/Catalog/Fragments/半年/维护/共青团.md"
};
static const unsigned char file86[] = {
#embed "../Core/Catalog/Fragments/半年/维护/妇联.md"
};
static const unsigned char file87[] = {
#embed "../Core/Catalog/Fragments/半年/维护/工会.md"
};
static const unsigned char file88[] = {
#embed "../Core/Catalog/Fragments/半年/维护/工商联.md"
};
static const unsigned char file89[] = {
#embed "../Core/Catalog/Fragments/半年/维护/文联.md"
};
static const unsigned char file90[] = {
#embed "../Core/Catalog/Fragments/半年/维护/残联.md"
};
static const unsigned char file91[] = {
#embed "../Core/Catalog/Fragments/半年/维护/社科联.md"
};
static const unsigned char file92[] = {
#embed "../Core/Catalog/Fragments/半年/维护/科协.md"
};
static const unsigned char file93[] = {
#embed "../Core/Catalog/Fragments/半年/维护/红十字会.md"
};
static const unsigned char file94[] = {
#embed "../Core/Catalog/Fragments/半年/维护/计生协.md"
};
static const unsigned char file95[] = {
#embed "../Core/Catalog/Fragments/半年/维护/通用.md"
};
static const unsigned char file96[] = {
#embed "../Core/Catalog/Fragments/年度/任务/侨联.md"
};
static const unsigned char file97[] = {
#embed "../Core/Catalog/Fragments/年度/任务/共青团.md"
};
static const unsigned char file98[] = {
#embed "../Core/Catalog/Fragments/年度/任务/妇联.md"
};
static const unsigned char file99[] = {
#embed "../Core/Catalog/Fragments/年度/任务/工会.md"
};
static const unsigned char file100[] = {
#embed "../Core/Catalog/Fragments/年度/任务/工商联.md"
};
static const unsigned char file101[] = {
#embed "../Core/Catalog/Fragments/年度/任务/文联.md"
};
static const unsigned char file102[] = {
#embed "../Core/Catalog/Fragments/年度/任务/残联.md"
};
static const unsigned char file103[] = {
#embed "../Core/Catalog/Fragments/年度/任务/社科联.md"
};
static const unsigned char file104[] = {
#embed "../Core/Catalog/Fragments/年度/任务/科协.md"
};
static const unsigned char file105[] = {
#embed "../Core/Catalog/Fragments/年度/任务/红十字会.md"
};
static const unsigned char file106[] = {
#embed "../Core/Catalog/Fragments/年度/任务/计生协.md"
};
static const unsigned char file107[] = {
#embed "../Core/Catalog/Fragments/年度/任务/通用.md"
};
static const unsigned char file108[] = {
#embed "../Core/Catalog/Fragments/开场/党建座谈会.md"
};
static const unsigned char file109[] = {
#embed "../Core/Catalog/Fragments/开场/协调会.md"
};
static const unsigned char file110[] = {
#embed "../Core/Catalog/Fragments/开场/工作会议.md"
};
static const unsigned char file111[] = {
#embed "../Core/Catalog/Fragments/开场/座谈会.md"
};
static const unsigned char file112[] = {
#embed "../Core/Catalog/Fragments/成绩/侨联.md"
};
static const unsigned char file113[] = {
#embed "../Core/Catalog/Fragments/成绩/共青团.md"
};
static const unsigned char file114[] = {
#embed "../Core/Catalog/Fragments/成绩/妇联.md"
};
static const unsigned char file115[] = {
#embed "../Core/Catalog/Fragments/成绩/工会.md"
};
static const unsigned char file116[] = {
#embed "../Core/Catalog/Fragments/成绩/工商联.md"
};
static const unsigned char file117[] = {
#embed "../Core/Catalog/Fragments/成绩/文联.md"
};
static const unsigned char file118[] = {
#embed "../Core/Catalog/Fragments/成绩/残联.md"
};
static const unsigned char file119[] = {
#embed "../Core/Catalog/Fragments/成绩/社科联.md"
};
static const unsigned char file120[] = {
#embed "../Core/Catalog/Fragments/成绩/科协.md"
};
static const unsigned char file121[] = {
#embed "../Core/Catalog/Fragments/成绩/红十字会.md"
};
static const unsigned char file122[] = {
#embed "../Core/Catalog/Fragments/成绩/计生协.md"
};
static const unsigned char file123[] = {
#embed "../Core/Catalog/Fragments/成绩/通用.md"
};
static const unsigned char file124[] = {
#embed "../Core/Catalog/Fragments/整改/娱乐化.md"
};
static const unsigned char file125[] = {
#embed "../Core/Catalog/Fragments/整改/机关化.md"
};
static const unsigned char file126[] = {
#embed "../Core/Catalog/Fragments/整改/行政化.md"
};
static const unsigned char file127[] = {
#embed "../Core/Catalog/Fragments/整改/贵族化.md"
};
static const unsigned char file128[] = {
#embed "../Core/Catalog/Fragments/结尾/党建座谈会.md"
};
static const unsigned char file129[] = {
#embed "../Core/Catalog/Fragments/结尾/协调会.md"
};
static const unsigned char file130[] = {
#embed "../Core/Catalog/Fragments/结尾/工作会议.md"
};
static const unsigned char file131[] = {
#embed "../Core/Catalog/Fragments/结尾/座谈会.md"
};
static const unsigned char file132[] = {
#embed "../Core/Catalog/Fragments/致谢.md"
};
static const unsigned char file133[] = {
#embed "../Core/Catalog/Fragments/致谢/协调会.md"
};
static const unsigned char file134[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/侨联.md"
};
static const unsigned char file135[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/共青团.md"
};
static const unsigned char file136[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/妇联.md"
};
static const unsigned char file137[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/工会.md"
};
static const unsigned char file138[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/工商联.md"
};
static const unsigned char file139[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/文联.md"
};
static const unsigned char file140[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/残联.md"
};
static const unsigned char file141[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/社科联.md"
};
static const unsigned char file142[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/科协.md"
};
static const unsigned char file143[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/红十字会.md"
};
static const unsigned char file144[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/计生协.md"
};
static const unsigned char file145[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/通用.md"
};
static const unsigned char file146[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/侨联.md"
};
static const unsigned char file147[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/共青团.md"
};
static const unsigned char file148[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/妇联.md"
};
static const unsigned char file149[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/工会.md"
};
static const unsigned char file150[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/工商联.md"
};
static const unsigned char file151[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/文联.md"
};
static const unsigned char file152[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/残联.md"
};
static const unsigned char file153[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/社科联.md"
};
static const unsigned char file154[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/科协.md"
};
static const unsigned char file155[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/红十字会.md"
};
static const unsigned char file156[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/计生协.md"
};
static const unsigned char file157[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/通用.md"
};
static const unsigned char file158[] = {
#embed "../Core/Catalog/Fragments/问题/娱乐化.md"
};
static const unsigned char file159[] = {
#embed "../Core/Catalog/Fragments/问题/机关化.md"
};
static const unsigned char file160[] = {
#embed "../Core/Catalog/Fragments/问题/行政化.md"
};
static const unsigned char file161[] = {
#embed "../Core/Catalog/Fragments/问题/贵族化.md"
};
static const unsigned char file162[] = {
#embed "../Core/Catalog/Fragments/领域/文明风尚.md"
};
static const unsigned char file163[] = {
#embed "../Core/Catalog/Fragments/领域/服务发展.md"
};
static const unsigned char file164[] = {
#embed "../Core/Catalog/Fragments/领域/服务民生.md"
};
static const unsigned char file165[] = {
#embed "../Core/Catalog/Fragments/领域/特色品牌.md"
};
static const unsigned char file166[] = {
#embed "../Core/Catalog/Fragments/领域/维护权益.md"
};
static const unsigned char file167[] = {
#embed "../Core/Catalog/Templates/党建引领群团工作座谈会讲话.md"
};
static const unsigned char file168[] = {
#embed "../Core/Catalog/Templates/单个群团组织半年总结与下半年安排.md"
};
static const unsigned char file169[] = {
#embed "../Core/Catalog/Templates/四化问题整改部署讲话.md"
};
static const unsigned char file170[] = {
#embed "../Core/Catalog/Templates/年度群团工作会议讲话.md"
};
static const unsigned char file171[] = {
#embed "../Core/Catalog/Templates/新时代一要二要三要四要短讲话.md"
};
static const unsigned char file172[] = {
#embed "../Core/Catalog/Templates/群团工作座谈会讲话.md"
};
static const unsigned char file173[] = {
#embed "../Core/Catalog/Templates/群团联建联创协调会讲话.md"
};
static const unsigned char file174[] = {
#embed "../Core/Catalog/Templates/贯彻上级群团会议精神的讲话.md"
};
static const unsigned char file175[] = {
#embed "../Core/Catalog/Templates/走在前面会议讲话.md"
};
static const unsigned char file176[] = {
#embed "../Core/Catalog/formulations.yaml"
};
static const unsigned char file177[] = {
#embed "../Core/Catalog/indicators.yaml"
};
static const unsigned char file178[] = {
#embed "../Core/Catalog/kinds.yaml"
};
static const unsigned char file179[] = {
#embed "../Core/Catalog/manifestations.yaml"
};
static const unsigned char file180[] = {
#embed "../Core/Catalog/measure-words.yaml"
};
static const unsigned char file181[] = {
#embed "../Core/Catalog/pinyin.txt"
};
static const unsigned char file182[] = {
#embed "../Core/Catalog/places.txt"
};
static const unsigned char file183[] = {
#embed "../Core/Catalog/proofing.yaml"
};

static const qt_resource resources[] = {
  {"Fragments/主责/侨联.md", file0, sizeof file0},
  {"Fragments/主责/共青团.md", file1, sizeof file1},
  {"Fragments/主责/妇联.md", file2, sizeof file2},
  {"Fragments/主责/工会.md", file3, sizeof file3},
  {"Fragments/主责/工商联.md", file4, sizeof file4},
  {"Fragments/主责/文联.md", file5, sizeof file5},
  {"Fragments/主责/残联.md", file6, sizeof file6},
  {"Fragments/主责/社科联.md", file7, sizeof file7},
  {"Fragments/主责/科协.md", file8, sizeof file8},
  {"Fragments/主责/红十字会.md", file9, sizeof file9},
  {"Fragments/主责/计生协.md", file10, sizeof file10},
  {"Fragments/主责/通用.md", file11, sizeof file11},
  {"Fragments/任务/侨联.md", file12, sizeof file12},
  {"Fragments/任务/共青团.md", file13, sizeof file13},
  {"Fragments/任务/妇联.md", file14, sizeof file14},
  {"Fragments/任务/工会.md", file15, sizeof file15},
  {"Fragments/任务/工商联.md", file16, sizeof file16},
  {"Fragments/任务/文联.md", file17, sizeof file17},
  {"Fragments/任务/残联.md", file18, sizeof file18},
  {"Fragments/任务/社科联.md", file19, sizeof file19},
  {"Fragments/任务/科协.md", file20, sizeof file20},
  {"Fragments/任务/红十字会.md", file21, sizeof file21},
  {"Fragments/任务/计生协.md", file22, sizeof file22},
  {"Fragments/任务/通用.md", file23, sizeof file23},
  {"Fragments/半年/不足/侨联.md", file24, sizeof file24},
  {"Fragments/半年/不足/共青团.md", file25, sizeof file25},
  {"Fragments/半年/不足/妇联.md", file26, sizeof file26},
  {"Fragments/半年/不足/工会.md", file27, sizeof file27},
  {"Fragments/半年/不足/工商联.md", file28, sizeof file28},
  {"Fragments/半年/不足/文联.md", file29, sizeof file29},
  {"Fragments/半年/不足/残联.md", file30, sizeof file30},
  {"Fragments/半年/不足/社科联.md", file31, sizeof file31},
  {"Fragments/半年/不足/科协.md", file32, sizeof file32},
  {"Fragments/半年/不足/红十字会.md", file33, sizeof file33},
  {"Fragments/半年/不足/计生协.md", file34, sizeof file34},
  {"Fragments/半年/不足/通用.md", file35, sizeof file35},
  {"Fragments/半年/大局/侨联.md", file36, sizeof file36},
  {"Fragments/半年/大局/共青团.md", file37, sizeof file37},
  {"Fragments/半年/大局/妇联.md", file38, sizeof file38},
  {"Fragments/半年/大局/工会.md", file39, sizeof file39},
  {"Fragments/半年/大局/工商联.md", file40, sizeof file40},
  {"Fragments/半年/大局/文联.md", file41, sizeof file41},
  {"Fragments/半年/大局/残联.md", file42, sizeof file42},
  {"Fragments/半年/大局/社科联.md", file43, sizeof file43},
  {"Fragments/半年/大局/科协.md", file44, sizeof file44},
  {"Fragments/半年/大局/红十字会.md", file45, sizeof file45},
  {"Fragments/半年/大局/计生协.md", file46, sizeof file46},
  {"Fragments/半年/大局/通用.md", file47, sizeof file47},
  {"Fragments/半年/安排/侨联.md", file48, sizeof file48},
  {"Fragments/半年/安排/共青团.md", file49, sizeof file49},
  {"Fragments/半年/安排/妇联.md", file50, sizeof file50},
  {"Fragments/半年/安排/工会.md", file51, sizeof file51},
  {"Fragments/半年/安排/工商联.md", file52, sizeof file52},
  {"Fragments/半年/安排/文联.md", file53, sizeof file53},
  {"Fragments/半年/安排/残联.md", file54, sizeof file54},
  {"Fragments/半年/安排/社科联.md", file55, sizeof file55},
  {"Fragments/半年/安排/科协.md", file56, sizeof file56},
  {"Fragments/半年/安排/红十字会.md", file57, sizeof file57},
  {"Fragments/半年/安排/计生协.md", file58, sizeof file58},
  {"Fragments/半年/安排/通用.md", file59, sizeof file59},
  {"Fragments/半年/建设/侨联.md", file60, sizeof file60},
  {"Fragments/半年/建设/共青团.md", file61, sizeof file61},
  {"Fragments/半年/建设/妇联.md", file62, sizeof file62},
  {"Fragments/半年/建设/工会.md", file63, sizeof file63},
  {"Fragments/半年/建设/工商联.md", file64, sizeof file64},
  {"Fragments/半年/建设/文联.md", file65, sizeof file65},
  {"Fragments/半年/建设/残联.md", file66, sizeof file66},
  {"Fragments/半年/建设/社科联.md", file67, sizeof file67},
  {"Fragments/半年/建设/科协.md", file68, sizeof file68},
  {"Fragments/半年/建设/红十字会.md", file69, sizeof file69},
  {"Fragments/半年/建设/计生协.md", file70, sizeof file70},
  {"Fragments/半年/建设/通用.md", file71, sizeof file71},
  {"Fragments/半年/服务/侨联.md", file72, sizeof file72},
  {"Fragments/半年/服务/共青团.md", file73, sizeof file73},
  {"Fragments/半年/服务/妇联.md", file74, sizeof file74},
  {"Fragments/半年/服务/工会.md", file75, sizeof file75},
  {"Fragments/半年/服务/工商联.md", file76, sizeof file76},
  {"Fragments/半年/服务/文联.md", file77, sizeof file77},
  {"Fragments/半年/服务/残联.md", file78, sizeof file78},
  {"Fragments/半年/服务/社科联.md", file79, sizeof file79},
  {"Fragments/半年/服务/科协.md", file80, sizeof file80},
  {"Fragments/半年/服务/红十字会.md", file81, sizeof file81},
  {"Fragments/半年/服务/计生协.md", file82, sizeof file82},
  {"Fragments/半年/服务/通用.md", file83, sizeof file83},
  {"Fragments/半年/维护/侨联.md", file84, sizeof file84},
  {"Fragments/半年/维护/共青团.md", file85, sizeof file85},
  {"Fragments/半年/维护/妇联.md", file86, sizeof file86},
  {"Fragments/半年/维护/工会.md", file87, sizeof file87},
  {"Fragments/半年/维护/工商联.md", file88, sizeof file88},
  {"Fragments/半年/维护/文联.md", file89, sizeof file89},
  {"Fragments/半年/维护/残联.md", file90, sizeof file90},
  {"Fragments/半年/维护/社科联.md", file91, sizeof file91},
  {"Fragments/半年/维护/科协.md", file92, sizeof file92},
  {"Fragments/半年/维护/红十字会.md", file93, sizeof file93},
  {"Fragments/半年/维护/计生协.md", file94, sizeof file94},
  {"Fragments/半年/维护/通用.md", file95, sizeof file95},
  {"Fragments/年度/任务/侨联.md", file96, sizeof file96},
  {"Fragments/年度/任务/共青团.md", file97, sizeof file97},
  {"Fragments/年度/任务/妇联.md", file98, sizeof file98},
  {"Fragments/年度/任务/工会.md", file99, sizeof file99},
  {"Fragments/年度/任务/工商联.md", file100, sizeof file100},
  {"Fragments/年度/任务/文联.md", file101, sizeof file101},
  {"Fragments/年度/任务/残联.md", file102, sizeof file102},
  {"Fragments/年度/任务/社科联.md", file103, sizeof file103},
  {"Fragments/年度/任务/科协.md", file104, sizeof file104},
  {"Fragments/年度/任务/红十字会.md", file105, sizeof file105},
  {"Fragments/年度/任务/计生协.md", file106, sizeof file106},
  {"Fragments/年度/任务/通用.md", file107, sizeof file107},
  {"Fragments/开场/党建座谈会.md", file108, sizeof file108},
  {"Fragments/开场/协调会.md", file109, sizeof file109},
  {"Fragments/开场/工作会议.md", file110, sizeof file110},
  {"Fragments/开场/座谈会.md", file111, sizeof file111},
  {"Fragments/成绩/侨联.md", file112, sizeof file112},
  {"Fragments/成绩/共青团.md", file113, sizeof file113},
  {"Fragments/成绩/妇联.md", file114, sizeof file114},
  {"Fragments/成绩/工会.md", file115, sizeof file115},
  {"Fragments/成绩/工商联.md", file116, sizeof file116},
  {"Fragments/成绩/文联.md", file117, sizeof file117},
  {"Fragments/成绩/残联.md", file118, sizeof file118},
  {"Fragments/成绩/社科联.md", file119, sizeof file119},
  {"Fragments/成绩/科协.md", file120, sizeof file120},
  {"Fragments/成绩/红十字会.md", file121, sizeof file121},
  {"Fragments/成绩/计生协.md", file122, sizeof file122},
  {"Fragments/成绩/通用.md", file123, sizeof file123},
  {"Fragments/整改/娱乐化.md", file124, sizeof file124},
  {"Fragments/整改/机关化.md", file125, sizeof file125},
  {"Fragments/整改/行政化.md", file126, sizeof file126},
  {"Fragments/整改/贵族化.md", file127, sizeof file127},
  {"Fragments/结尾/党建座谈会.md", file128, sizeof file128},
  {"Fragments/结尾/协调会.md", file129, sizeof file129},
  {"Fragments/结尾/工作会议.md", file130, sizeof file130},
  {"Fragments/结尾/座谈会.md", file131, sizeof file131},
  {"Fragments/致谢.md", file132, sizeof file132},
  {"Fragments/致谢/协调会.md", file133, sizeof file133},
  {"Fragments/贯彻/担当/侨联.md", file134, sizeof file134},
  {"Fragments/贯彻/担当/共青团.md", file135, sizeof file135},
  {"Fragments/贯彻/担当/妇联.md", file136, sizeof file136},
  {"Fragments/贯彻/担当/工会.md", file137, sizeof file137},
  {"Fragments/贯彻/担当/工商联.md", file138, sizeof file138},
  {"Fragments/贯彻/担当/文联.md", file139, sizeof file139},
  {"Fragments/贯彻/担当/残联.md", file140, sizeof file140},
  {"Fragments/贯彻/担当/社科联.md", file141, sizeof file141},
  {"Fragments/贯彻/担当/科协.md", file142, sizeof file142},
  {"Fragments/贯彻/担当/红十字会.md", file143, sizeof file143},
  {"Fragments/贯彻/担当/计生协.md", file144, sizeof file144},
  {"Fragments/贯彻/担当/通用.md", file145, sizeof file145},
  {"Fragments/走在前面/特色/侨联.md", file146, sizeof file146},
  {"Fragments/走在前面/特色/共青团.md", file147, sizeof file147},
  {"Fragments/走在前面/特色/妇联.md", file148, sizeof file148},
  {"Fragments/走在前面/特色/工会.md", file149, sizeof file149},
  {"Fragments/走在前面/特色/工商联.md", file150, sizeof file150},
  {"Fragments/走在前面/特色/文联.md", file151, sizeof file151},
  {"Fragments/走在前面/特色/残联.md", file152, sizeof file152},
  {"Fragments/走在前面/特色/社科联.md", file153, sizeof file153},
  {"Fragments/走在前面/特色/科协.md", file154, sizeof file154},
  {"Fragments/走在前面/特色/红十字会.md", file155, sizeof file155},
  {"Fragments/走在前面/特色/计生协.md", file156, sizeof file156},
  {"Fragments/走在前面/特色/通用.md", file157, sizeof file157},
  {"Fragments/问题/娱乐化.md", file158, sizeof file158},
  {"Fragments/问题/机关化.md", file159, sizeof file159},
  {"Fragments/问题/行政化.md", file160, sizeof file160},
  {"Fragments/问题/贵族化.md", file161, sizeof file161},
  {"Fragments/领域/文明风尚.md", file162, sizeof file162},
  {"Fragments/领域/服务发展.md", file163, sizeof file163},
  {"Fragments/领域/服务民生.md", file164, sizeof file164},
  {"Fragments/领域/特色品牌.md", file165, sizeof file165},
  {"Fragments/领域/维护权益.md", file166, sizeof file166},
  {"Templates/党建引领群团工作座谈会讲话.md", file167, sizeof file167},
  {"Templates/单个群团组织半年总结与下半年安排.md", file168, sizeof file168},
  {"Templates/四化问题整改部署讲话.md", file169, sizeof file169},
  {"Templates/年度群团工作会议讲话.md", file170, sizeof file170},
  {"Templates/新时代一要二要三要四要短讲话.md", file171, sizeof file171},
  {"Templates/群团工作座谈会讲话.md", file172, sizeof file172},
  {"Templates/群团联建联创协调会讲话.md", file173, sizeof file173},
  {"Templates/贯彻上级群团会议精神的讲话.md", file174, sizeof file174},
  {"Templates/走在前面会议讲话.md", file175, sizeof file175},
  {"formulations.yaml", file176, sizeof file176},
  {"indicators.yaml", file177, sizeof file177},
  {"kinds.yaml", file178, sizeof file178},
  {"manifestations.yaml", file179, sizeof file179},
  {"measure-words.yaml", file180, sizeof file180},
  {"pinyin.txt", file181, sizeof file181},
  {"places.txt", file182, sizeof file182},
  {"proofing.yaml", file183, sizeof file183},
};

size_t qt_resource_count(void) { return sizeof resources / sizeof resources[0]; }

qt_resource qt_resource_at(size_t index) {
  if (index >= qt_resource_count()) return (qt_resource){0, 0, 0};
  return resources[index];
}
