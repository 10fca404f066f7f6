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
#embed "../Core/Catalog/Fragments/半年/不足/妇联.md"
};
static const unsigned char file25[] = {
#embed "../Core/Catalog/Fragments/半年/不足/工会.md"
};
static const unsigned char file26[] = {
#embed "../Core/Catalog/Fragments/半年/不足/通用.md"
};
static const unsigned char file27[] = {
#embed "../Core/Catalog/Fragments/半年/大局/妇联.md"
};
static const unsigned char file28[] = {
#embed "../Core/Catalog/Fragments/半年/大局/工会.md"
};
static const unsigned char file29[] = {
#embed "../Core/Catalog/Fragments/半年/大局/通用.md"
};
static const unsigned char file30[] = {
#embed "../Core/Catalog/Fragments/半年/安排/妇联.md"
};
static const unsigned char file31[] = {
#embed "../Core/Catalog/Fragments/半年/安排/工会.md"
};
static const unsigned char file32[] = {
#embed "../Core/Catalog/Fragments/半年/安排/通用.md"
};
static const unsigned char file33[] = {
#embed "../Core/Catalog/Fragments/半年/建设/妇联.md"
};
static const unsigned char file34[] = {
#embed "../Core/Catalog/Fragments/半年/建设/工会.md"
};
static const unsigned char file35[] = {
#embed "../Core/Catalog/Fragments/半年/建设/通用.md"
};
static const unsigned char file36[] = {
#embed "../Core/Catalog/Fragments/半年/服务/妇联.md"
};
static const unsigned char file37[] = {
#embed "../Core/Catalog/Fragments/半年/服务/工会.md"
};
static const unsigned char file38[] = {
#embed "../Core/Catalog/Fragments/半年/服务/通用.md"
};
static const unsigned char file39[] = {
#embed "../Core/Catalog/Fragments/半年/维护/妇联.md"
};
static const unsigned char file40[] = {
#embed "../Core/Catalog/Fragments/半年/维护/工会.md"
};
static const unsigned char file41[] = {
#embed "../Core/Catalog/Fragments/半年/维护/通用.md"
};
static const unsigned char file42[] = {
#embed "../Core/Catalog/Fragments/年度/任务/侨联.md"
};
static const unsigned char file43[] = {
#embed "../Core/Catalog/Fragments/年度/任务/共青团.md"
};
static const unsigned char file44[] = {
#embed "../Core/Catalog/Fragments/年度/任务/妇联.md"
};
static const unsigned char file45[] = {
#embed "../Core/Catalog/Fragments/年度/任务/工会.md"
};
static const unsigned char file46[] = {
#embed "../Core/Catalog/Fragments/年度/任务/工商联.md"
};
static const unsigned char file47[] = {
#embed "../Core/Catalog/Fragments/年度/任务/文联.md"
};
static const unsigned char file48[] = {
#embed "../Core/Catalog/Fragments/年度/任务/残联.md"
};
static const unsigned char file49[] = {
#embed "../Core/Catalog/Fragments/年度/任务/社科联.md"
};
static const unsigned char file50[] = {
#embed "../Core/Catalog/Fragments/年度/任务/科协.md"
};
static const unsigned char file51[] = {
#embed "../Core/Catalog/Fragments/年度/任务/红十字会.md"
};
static const unsigned char file52[] = {
#embed "../Core/Catalog/Fragments/年度/任务/计生协.md"
};
static const unsigned char file53[] = {
#embed "../Core/Catalog/Fragments/年度/任务/通用.md"
};
static const unsigned char file54[] = {
#embed "../Core/Catalog/Fragments/开场/座谈会.md"
};
static const unsigned char file55[] = {
#embed "../Core/Catalog/Fragments/成绩/侨联.md"
};
static const unsigned char file56[] = {
#embed "../Core/Catalog/Fragments/成绩/共青团.md"
};
static const unsigned char file57[] = {
#embed "../Core/Catalog/Fragments/成绩/妇联.md"
};
static const unsigned char file58[] = {
#embed "../Core/Catalog/Fragments/成绩/工会.md"
};
static const unsigned char file59[] = {
#embed "../Core/Catalog/Fragments/成绩/工商联.md"
};
static const unsigned char file60[] = {
#embed "../Core/Catalog/Fragments/成绩/文联.md"
};
static const unsigned char file61[] = {
#embed "../Core/Catalog/Fragments/成绩/残联.md"
};
static const unsigned char file62[] = {
#embed "../Core/Catalog/Fragments/成绩/社科联.md"
};
static const unsigned char file63[] = {
#embed "../Core/Catalog/Fragments/成绩/科协.md"
};
static const unsigned char file64[] = {
#embed "../Core/Catalog/Fragments/成绩/红十字会.md"
};
static const unsigned char file65[] = {
#embed "../Core/Catalog/Fragments/成绩/计生协.md"
};
static const unsigned char file66[] = {
#embed "../Core/Catalog/Fragments/成绩/通用.md"
};
static const unsigned char file67[] = {
#embed "../Core/Catalog/Fragments/整改/娱乐化.md"
};
static const unsigned char file68[] = {
#embed "../Core/Catalog/Fragments/整改/机关化.md"
};
static const unsigned char file69[] = {
#embed "../Core/Catalog/Fragments/整改/行政化.md"
};
static const unsigned char file70[] = {
#embed "../Core/Catalog/Fragments/整改/贵族化.md"
};
static const unsigned char file71[] = {
#embed "../Core/Catalog/Fragments/结尾/座谈会.md"
};
static const unsigned char file72[] = {
#embed "../Core/Catalog/Fragments/致谢.md"
};
static const unsigned char file73[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/侨联.md"
};
static const unsigned char file74[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/共青团.md"
};
static const unsigned char file75[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/妇联.md"
};
static const unsigned char file76[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/工会.md"
};
static const unsigned char file77[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/工商联.md"
};
static const unsigned char file78[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/文联.md"
};
static const unsigned char file79[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/残联.md"
};
static const unsigned char file80[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/社科联.md"
};
static const unsigned char file81[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/科协.md"
};
static const unsigned char file82[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/红十字会.md"
};
static const unsigned char file83[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/计生协.md"
};
static const unsigned char file84[] = {
#embed "../Core/Catalog/Fragments/贯彻/担当/通用.md"
};
static const unsigned char file85[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/侨联.md"
};
static const unsigned char file86[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/共青团.md"
};
static const unsigned char file87[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/妇联.md"
};
static const unsigned char file88[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/工会.md"
};
static const unsigned char file89[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/工商联.md"
};
static const unsigned char file90[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/文联.md"
};
static const unsigned char file91[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/残联.md"
};
static const unsigned char file92[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/社科联.md"
};
static const unsigned char file93[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/科协.md"
};
static const unsigned char file94[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/红十字会.md"
};
static const unsigned char file95[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/计生协.md"
};
static const unsigned char file96[] = {
#embed "../Core/Catalog/Fragments/走在前面/特色/通用.md"
};
static const unsigned char file97[] = {
#embed "../Core/Catalog/Fragments/问题/娱乐化.md"
};
static const unsigned char file98[] = {
#embed "../Core/Catalog/Fragments/问题/机关化.md"
};
static const unsigned char file99[] = {
#embed "../Core/Catalog/Fragments/问题/行政化.md"
};
static const unsigned char file100[] = {
#embed "../Core/Catalog/Fragments/问题/贵族化.md"
};
static const unsigned char file101[] = {
#embed "../Core/Catalog/Templates/党建引领群团工作座谈会讲话.md"
};
static const unsigned char file102[] = {
#embed "../Core/Catalog/Templates/单个群团组织半年总结与下半年安排.md"
};
static const unsigned char file103[] = {
#embed "../Core/Catalog/Templates/四化问题整改部署讲话.md"
};
static const unsigned char file104[] = {
#embed "../Core/Catalog/Templates/年度群团工作会议讲话.md"
};
static const unsigned char file105[] = {
#embed "../Core/Catalog/Templates/新时代一要二要三要四要短讲话.md"
};
static const unsigned char file106[] = {
#embed "../Core/Catalog/Templates/群团工作座谈会讲话.md"
};
static const unsigned char file107[] = {
#embed "../Core/Catalog/Templates/群团联建联创协调会讲话.md"
};
static const unsigned char file108[] = {
#embed "../Core/Catalog/Templates/贯彻上级群团会议精神的讲话.md"
};
static const unsigned char file109[] = {
#embed "../Core/Catalog/Templates/走在前面会议讲话.md"
};
static const unsigned char file110[] = {
#embed "../Core/Catalog/formulations.yaml"
};
static const unsigned char file111[] = {
#embed "../Core/Catalog/indicators.yaml"
};
static const unsigned char file112[] = {
#embed "../Core/Catalog/initials.txt"
};
static const unsigned char file113[] = {
#embed "../Core/Catalog/kinds.yaml"
};
static const unsigned char file114[] = {
#embed "../Core/Catalog/manifestations.yaml"
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
  {"Fragments/半年/不足/妇联.md", file24, sizeof file24},
  {"Fragments/半年/不足/工会.md", file25, sizeof file25},
  {"Fragments/半年/不足/通用.md", file26, sizeof file26},
  {"Fragments/半年/大局/妇联.md", file27, sizeof file27},
  {"Fragments/半年/大局/工会.md", file28, sizeof file28},
  {"Fragments/半年/大局/通用.md", file29, sizeof file29},
  {"Fragments/半年/安排/妇联.md", file30, sizeof file30},
  {"Fragments/半年/安排/工会.md", file31, sizeof file31},
  {"Fragments/半年/安排/通用.md", file32, sizeof file32},
  {"Fragments/半年/建设/妇联.md", file33, sizeof file33},
  {"Fragments/半年/建设/工会.md", file34, sizeof file34},
  {"Fragments/半年/建设/通用.md", file35, sizeof file35},
  {"Fragments/半年/服务/妇联.md", file36, sizeof file36},
  {"Fragments/半年/服务/工会.md", file37, sizeof file37},
  {"Fragments/半年/服务/通用.md", file38, sizeof file38},
  {"Fragments/半年/维护/妇联.md", file39, sizeof file39},
  {"Fragments/半年/维护/工会.md", file40, sizeof file40},
  {"Fragments/半年/维护/通用.md", file41, sizeof file41},
  {"Fragments/年度/任务/侨联.md", file42, sizeof file42},
  {"Fragments/年度/任务/共青团.md", file43, sizeof file43},
  {"Fragments/年度/任务/妇联.md", file44, sizeof file44},
  {"Fragments/年度/任务/工会.md", file45, sizeof file45},
  {"Fragments/年度/任务/工商联.md", file46, sizeof file46},
  {"Fragments/年度/任务/文联.md", file47, sizeof file47},
  {"Fragments/年度/任务/残联.md", file48, sizeof file48},
  {"Fragments/年度/任务/社科联.md", file49, sizeof file49},
  {"Fragments/年度/任务/科协.md", file50, sizeof file50},
  {"Fragments/年度/任务/红十字会.md", file51, sizeof file51},
  {"Fragments/年度/任务/计生协.md", file52, sizeof file52},
  {"Fragments/年度/任务/通用.md", file53, sizeof file53},
  {"Fragments/开场/座谈会.md", file54, sizeof file54},
  {"Fragments/成绩/侨联.md", file55, sizeof file55},
  {"Fragments/成绩/共青团.md", file56, sizeof file56},
  {"Fragments/成绩/妇联.md", file57, sizeof file57},
  {"Fragments/成绩/工会.md", file58, sizeof file58},
  {"Fragments/成绩/工商联.md", file59, sizeof file59},
  {"Fragments/成绩/文联.md", file60, sizeof file60},
  {"Fragments/成绩/残联.md", file61, sizeof file61},
  {"Fragments/成绩/社科联.md", file62, sizeof file62},
  {"Fragments/成绩/科协.md", file63, sizeof file63},
  {"Fragments/成绩/红十字会.md", file64, sizeof file64},
  {"Fragments/成绩/计生协.md", file65, sizeof file65},
  {"Fragments/成绩/通用.md", file66, sizeof file66},
  {"Fragments/整改/娱乐化.md", file67, sizeof file67},
  {"Fragments/整改/机关化.md", file68, sizeof file68},
  {"Fragments/整改/行政化.md", file69, sizeof file69},
  {"Fragments/整改/贵族化.md", file70, sizeof file70},
  {"Fragments/结尾/座谈会.md", file71, sizeof file71},
  {"Fragments/致谢.md", file72, sizeof file72},
  {"Fragments/贯彻/担当/侨联.md", file73, sizeof file73},
  {"Fragments/贯彻/担当/共青团.md", file74, sizeof file74},
  {"Fragments/贯彻/担当/妇联.md", file75, sizeof file75},
  {"Fragments/贯彻/担当/工会.md", file76, sizeof file76},
  {"Fragments/贯彻/担当/工商联.md", file77, sizeof file77},
  {"Fragments/贯彻/担当/文联.md", file78, sizeof file78},
  {"Fragments/贯彻/担当/残联.md", file79, sizeof file79},
  {"Fragments/贯彻/担当/社科联.md", file80, sizeof file80},
  {"Fragments/贯彻/担当/科协.md", file81, sizeof file81},
  {"Fragments/贯彻/担当/红十字会.md", file82, sizeof file82},
  {"Fragments/贯彻/担当/计生协.md", file83, sizeof file83},
  {"Fragments/贯彻/担当/通用.md", file84, sizeof file84},
  {"Fragments/走在前面/特色/侨联.md", file85, sizeof file85},
  {"Fragments/走在前面/特色/共青团.md", file86, sizeof file86},
  {"Fragments/走在前面/特色/妇联.md", file87, sizeof file87},
  {"Fragments/走在前面/特色/工会.md", file88, sizeof file88},
  {"Fragments/走在前面/特色/工商联.md", file89, sizeof file89},
  {"Fragments/走在前面/特色/文联.md", file90, sizeof file90},
  {"Fragments/走在前面/特色/残联.md", file91, sizeof file91},
  {"Fragments/走在前面/特色/社科联.md", file92, sizeof file92},
  {"Fragments/走在前面/特色/科协.md", file93, sizeof file93},
  {"Fragments/走在前面/特色/红十字会.md", file94, sizeof file94},
  {"Fragments/走在前面/特色/计生协.md", file95, sizeof file95},
  {"Fragments/走在前面/特色/通用.md", file96, sizeof file96},
  {"Fragments/问题/娱乐化.md", file97, sizeof file97},
  {"Fragments/问题/机关化.md", file98, sizeof file98},
  {"Fragments/问题/行政化.md", file99, sizeof file99},
  {"Fragments/问题/贵族化.md", file100, sizeof file100},
  {"Templates/党建引领群团工作座谈会讲话.md", file101, sizeof file101},
  {"Templates/单个群团组织半年总结与下半年安排.md", file102, sizeof file102},
  {"Templates/四化问题整改部署讲话.md", file103, sizeof file103},
  {"Templates/年度群团工作会议讲话.md", file104, sizeof file104},
  {"Templates/新时代一要二要三要四要短讲话.md", file105, sizeof file105},
  {"Templates/群团工作座谈会讲话.md", file106, sizeof file106},
  {"Templates/群团联建联创协调会讲话.md", file107, sizeof file107},
  {"Templates/贯彻上级群团会议精神的讲话.md", file108, sizeof file108},
  {"Templates/走在前面会议讲话.md", file109, sizeof file109},
  {"formulations.yaml", file110, sizeof file110},
  {"indicators.yaml", file111, sizeof file111},
  {"initials.txt", file112, sizeof file112},
  {"kinds.yaml", file113, sizeof file113},
  {"manifestations.yaml", file114, sizeof file114},
};

size_t qt_resource_count(void) { return sizeof resources / sizeof resources[0]; }

qt_resource qt_resource_at(size_t index) {
  if (index >= qt_resource_count()) return (qt_resource){0, 0, 0};
  return resources[index];
}
