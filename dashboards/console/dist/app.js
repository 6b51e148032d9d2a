var xa=Array.isArray,Di=Array.prototype.indexOf,Jn=Array.prototype.includes,Ea=Array.from,gs=Object.defineProperty,xn=Object.getOwnPropertyDescriptor,Li=Object.getOwnPropertyDescriptors,qi=Object.prototype,ji=Array.prototype,ms=Object.getPrototypeOf,Rr=Object.isExtensible;const Fi=()=>{};function Ui(t){for(var e=0;e<t.length;e++)t[e]()}function ps(){var t,e,n=new Promise((a,r)=>{t=a,e=r});return{promise:n,resolve:t,reject:e}}const nt=2,An=4,Sa=8,hr=1<<24,St=16,$t=32,Yt=64,Ja=128,_r=256,Mt=512,We=1024,Ie=2048,mt=4096,st=8192,Xe=16384,Rn=32768,Xn=1<<25,vn=65536,ga=1<<17,Hi=1<<18,On=1<<19,Vi=1<<20,It=1<<25,ma=1<<21,En=1<<22,Zt=1<<23,on=Symbol("$state"),ws=Symbol("component"),Bi=Symbol("legacy props"),Wi=Symbol(""),bs=Symbol("attributes"),Xa=Symbol("class"),Qa=Symbol("style"),er=Symbol("text"),va=Symbol("form reset"),sa=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},Ta=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),Ki=1,Gi=2,ys=4,Zi=8,Yi=16,Ji=1,Xi=4,Qi=8,el=16,tl=1,nl=2,ks={},Ue=Symbol("uninitialized"),al="http://www.w3.org/1999/xhtml",rl="@attach";function sl(){console.warn("https://svelte.dev/e/derived_inert")}function il(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function ll(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function xs(t){return t===this.v}function ol(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function Es(t){return!ol(t,this.v)}function ul(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function cl(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function dl(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function fl(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function vl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function hl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function _l(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function gl(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function ml(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function pl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function wl(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let it=null;function Mn(t){it=t}function Le(t,e=!1,n){it={p:it,i:!1,c:null,e:null,s:t,x:null,r:ye,l:null}}function qe(t){var e=it,n=e.e;if(n!==null){e.e=null;for(var a of n)Hs(a)}return e.i=!0,it=e.p,gr(t)}function gr(t={}){return gs(t,ws,{value:!0}),t}function Ss(){return!0}let sn=[];function Ts(){var t=sn;sn=[],Ui(t)}function Rt(t){if(sn.length===0&&!Kn){var e=sn;queueMicrotask(()=>{e===sn&&Ts()})}sn.push(t)}function bl(){for(;sn.length>0;)Ts()}const yl=-7169;function Ce(t,e){t.f=t.f&yl|e}function mr(t){(t.f&Mt)!==0||t.deps===null?Ce(t,We):Ce(t,mt)}function As(t,e){(t.f&Ie)!==0?e.set(t,Ie):(t.f&mt)!==0&&e.get(t)!==Ie&&e.set(t,mt),Ce(t,We)}function kl(t,e){if(e){const n=document.body;t.autofocus=!0,Rt(()=>{document.activeElement===n&&t.focus()})}}let Or=!1;function xl(){Or||(Or=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[va]?.()})},{capture:!0}))}function Pn(t){var e=me,n=ye;kt(null),Ct(null);try{return t()}finally{kt(e),Ct(n)}}function El(t,e,n,a=n){t.addEventListener(e,()=>Pn(n));const r=t[va];r?t[va]=()=>{r(),a(!0)}:t[va]=()=>a(!0),xl()}function Ms(t,e,n,a){const r=Qn;var i=t.filter(w=>!w.settled),l=e.map(r);if(n.length===0&&i.length===0){a(l);return}var o=ye,u=Sl(),f=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(w=>w.promise)):null;function v(w){if((o.f&Xe)===0){u();try{a([...l,...w])}catch(S){Nt(S,o)}pa()}}var _=$s();if(n.length===0){f.then(()=>v([])).finally(_);return}function m(){Promise.all(n.map(w=>Tl(w))).then(v).catch(w=>Nt(w,o)).finally(_)}f?f.then(()=>{if((o.f&Xe)!==0){_();return}u(),m(),pa()}):m()}function Sl(){var t=ye,e=me,n=it,a=_e;return function(i=!0){Ct(t),kt(e),Mn(n),i&&(t.f&Xe)===0&&(a?.activate(),a?.apply())}}function pa(t=!0){Ct(null),kt(null),Mn(null),t&&_e?.deactivate()}function $s(){var t=ye,e=t.b,n=_e,a=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(a,t),()=>{e?.update_pending_count(-1,n),n.decrement(a,t)}}function Qn(t){var e=nt|Ie;return ye!==null&&(ye.f|=On),{ctx:it,deps:null,effects:null,equals:xs,f:e,fn:t,reactions:null,rv:0,v:Ue,wv:0,parent:ye,ac:null}}const Hn=Symbol("obsolete");function Tl(t,e,n){let a=ye;a===null&&ul();var r=void 0,i=hn(Ue),l=!me,o=new Set;return Fl(()=>{var u=ye,f=ps();r=f.promise;try{Promise.resolve(t()).then(f.resolve,w=>{w!==sa&&f.reject(w)}).finally(pa)}catch(w){f.reject(w),pa()}var v=_e;if(l){if((u.f&Rn)!==0)var _=$s();if(a.b?.is_rendered())v.async_deriveds.get(u)?.reject(Hn);else for(const w of o.values())w.reject(Hn);o.add(f),v.async_deriveds.set(u,f)}const m=(w,S=void 0)=>{_?.(),o.delete(f),S!==Hn&&(v.activate(),S?(i.f|=Zt,$n(i,S)):((i.f&Zt)!==0&&(i.f^=Zt),$n(i,w)),v.deactivate())};f.promise.then(m,w=>m(null,w||"unknown"))}),kr(()=>{for(const u of o)u.reject(Hn)}),new Promise(u=>{function f(v){function _(){v===r?u(i):f(r)}v.then(_,_)}f(r)})}function Z(t){const e=Qn(t);return Zs(e),e}function zs(t){const e=Qn(t);return e.equals=Es,e}function Al(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Qe(e[n])}}function pr(t){var e,n=ye,a=t.parent;if(!Wt&&a!==null&&t.v!==Ue&&(a.f&(Xe|st))!==0)return sl(),t.v;Ct(a);try{Al(t),e=Qs(t)}finally{Ct(n)}return e}function Ns(t){var e=pr(t);if(!t.equals(e)&&(t.wv=Js(),(!_e?.is_fork||t.deps===null)&&(_e!==null?(_e.capture(t,e,!0),Sn?.capture(t,e,!0)):t.v=e,t.deps===null))){Ce(t,We);return}Wt||(Tt!==null?(yr()||_e?.is_fork)&&Tt.set(t,e):mr(t))}function Ml(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&Pn(()=>{e.ac.abort(sa),e.ac=null}),e.fn!==null&&(e.teardown=Fi),ea(e,0),Er(e))}function Is(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&zn(e)}let La=null,wn=null,_e=null,Sn=null,Tt=null,tr=null,Kn=!1,qa=!1,Gn=null,ha=null;var Pr=0;let $l=1;class Jt{id=$l++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#l=new Set;#t=0;#r=new Map;#n=null;#a=[];#i=[];#s=new Map;#o=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){wn===null?La=wn=this:(wn.next=this,this.prev=wn),wn=this}#v(){if(this.is_fork)return!0;for(const e of this.#r.keys())if(!this.#m(e))return!0;return!1}#m(e){for(var n=e;n!==null;n=n.parent)if(this.#o.has(n))return!0;return!1}skip_effect(e){this.#o.has(e)||this.#o.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=a=>this.schedule(a)){var a=this.#o.get(e);if(a){this.#o.delete(e);for(var r of a.d)Ce(r,Ie),n(r);for(r of a.m)Ce(r,mt),n(r)}this.#u.add(e)}#f(){var e=[];for(const i of this.#a)if(!((i.f&Xe)!==0||(i.f&(Ie|mt))===0)){for(var n=i,a=!1;n.parent!==null;){n=n.parent;var r=n.f;if((r&(Yt|$t))!==0){if((r&We)===0){a=!0;break}n.f^=We}}a||e.push(n)}return this.#a=[],e}#h(){this.started=!0;for(const[o,u]of this.#s)Ce(o,u),this.schedule(o);this.apply();for(var e=Gn=[],n=[],a=ha=[];this.#a.length>0;){Pr++>1e3&&(this.#g(),Nl());for(const o of this.#f())try{this.#p(o,e,n)}catch(u){throw Ps(o),this.#v()||this.discard(),u}}if(_e=null,a.length>0){var r=Jt.ensure();for(const o of a)r.schedule(o)}if(Gn=null,ha=null,this.#v()){this.#_(n),this.#_(e);for(const[o,u]of this.#o)Os(o,u);a.length>0&&_e.#h();return}const i=this.#b();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#s.clear();for(const o of this.#e)o(this);this.#e.clear(),Sn=this,Cr(n),Cr(e),Sn=null,this.#n?.resolve();var l=_e;this.#t===0&&(this.#a.length===0||l!==null)&&this.#g(),l!==null&&(Ot.clear(),l.#h())}#p(e,n,a){e.f^=We;for(var r=e.first;r!==null;){var i=r.f,l=(i&($t|Yt))!==0,o=l&&(i&We)!==0,u=o||(i&st)!==0||this.#o.has(r);if(!u&&r.fn!==null){l?r.f^=We:(i&An)!==0?n.push(r):la(r)&&((i&St)!==0&&this.add_dirty_reaction(r,mt),zn(r));var f=r.first;if(f!==null){r=f;continue}}for(;r!==null;){var v=r.next;if(v!==null){r=v;break}r=r.parent}}}#b(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#w(e))return e;return null}#w(e){for(const[n,[,a]]of this.current)if(!a&&e.current.has(n))return!0;return!1}#d(e){for(const[a,r]of e.current)!this.previous.has(a)&&e.previous.has(a)&&this.previous.set(a,e.previous.get(a)),this.current.set(a,r);for(const[a,r]of e.async_deriveds){const i=this.async_deriveds.get(a);i&&r.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#s);const n=a=>{var r=a.reactions;if(r!==null&&!((a.f&nt)!==0&&(a.f&(Ie|mt))===0))for(const o of r){var i=o.f;if((i&nt)!==0)n(o);else{var l=o;i&(En|St)&&!this.async_deriveds.has(l)&&(this.#s.delete(l),Ce(l,Ie),this.schedule(l))}}};for(const a of this.current.keys())n(a);this.oncommit(()=>e.discard()),e.#g(),_e=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)As(e[n],this.#s)}capture(e,n,a=!1){e.v!==Ue&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&Zt)===0&&(this.current.set(e,[n,a]),Tt?.set(e,n)),this.is_fork||(e.v=n)}activate(){_e=this}deactivate(){_e=null,Tt=null}flush(){try{qa=!0,_e=this,this.#h()}finally{Pr=0,tr=null,Gn=null,ha=null,qa=!1,_e=null,Tt=null,Ot.clear()}}discard(){for(const e of this.#l)e(this);this.#l.clear();for(const e of this.async_deriveds.values())e.reject(Hn);this.#g(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let _=La;_!==null;_=_.next){var e=_.id<this.id,n=[];for(const[m,[w,S]]of this.current){if(_.current.has(m)){var a=_.current.get(m)[0];if(e&&w!==a)_.current.set(m,[w,S]);else continue}n.push(m)}if(e)for(const[m,w]of this.async_deriveds){const S=_.async_deriveds.get(m);S&&w.promise.then(S.resolve).catch(S.reject)}var r=[..._.current.keys()].filter(m=>!_.current.get(m)[1]);if(!(!_.started||r.length===0)){var i=r.filter(m=>!this.current.has(m));if(i.length===0)e&&_.discard();else if(n.length>0){if(e)for(const m of this.#u)_.unskip_effect(m,w=>{(w.f&(St|En))!==0?_.schedule(w):_.#_([w])});_.activate();var l=new Set,o=new Map;for(var u of n)Rs(u,i,l,o);o=new Map;var f=[..._.current].filter(([m,w])=>{const S=this.current.get(m);return S?S[0]!==w[0]||S[1]!==w[1]:!0}).map(([m])=>m);if(f.length>0)for(const m of this.#i)(m.f&(Xe|st|ga))===0&&wr(m,f,o)&&((m.f&(En|St))!==0?(Ce(m,Ie),_.schedule(m)):_.add_dirty_reaction(m,Ie));if(_.#a.length>0&&!_.#c){_.apply();for(var v of _.#f())_.#p(v,[],[])}_.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let a=this.#r.get(n)??0;this.#r.set(n,a+1)}}decrement(e,n){if(this.#t-=1,e){let a=this.#r.get(n)??0;a===1?this.#r.delete(n):this.#r.set(n,a-1)}this.#c||(this.#c=!0,Rt(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,a]of e)this.add_dirty_reaction(n,a);e.clear()}add_dirty_reaction(e,n){(n===Ie||this.#s.get(e)!==Ie)&&this.#s.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#l.add(e)}settled(){return(this.#n??=ps()).promise}static ensure(){if(_e===null){const e=_e=new Jt;!qa&&!Kn&&Rt(()=>{e.started||e.flush()})}return _e}apply(){{Tt=null;return}}schedule(e){if(tr=e,e.b?.is_pending&&(e.f&(An|Sa|hr))!==0&&(e.f&Rn)===0){e.b.defer_effect(e);return}this.#a.push(e)}#g(){if(this.linked){var e=this.prev,n=this.next;e===null?La=n:e.next=n,n===null?wn=e:n.prev=e,this.linked=!1}}}function zl(t){var e=Kn,n=Sn;Sn=null,Kn=!0;try{for(var a;;){if(bl(),_e===null)return a;_e.flush()}}finally{Kn=e,Sn=n}}function Nl(){try{hl()}catch(t){Nt(t,tr)}}let Ut=null;function Cr(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var a=t[n++];if((a.f&(Xe|st))===0&&la(a)&&(Ut=new Set,zn(a),a.deps===null&&a.first===null&&a.nodes===null&&a.teardown===null&&a.ac===null&&Ws(a),Ut?.size>0)){Ot.clear();for(const r of Ut){if((r.f&(Xe|st))!==0)continue;const i=[r];let l=r.parent;for(;l!==null;)Ut.has(l)&&(Ut.delete(l),i.push(l)),l=l.parent;for(let o=i.length-1;o>=0;o--){const u=i[o];(u.f&(Xe|st))===0&&zn(u)}}Ut.clear()}}Ut=null}}function Rs(t,e,n,a){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const r of t.reactions){const i=r.f;(i&nt)!==0?Rs(r,e,n,a):(i&(En|St))!==0&&(i&Ie)===0&&wr(r,e,a)&&(Ce(r,Ie),br(r))}}function wr(t,e,n){const a=n.get(t);if(a!==void 0)return a;if(t.deps!==null)for(const r of t.deps){if(Jn.call(e,r))return!0;if((r.f&nt)!==0&&wr(r,e,n))return n.set(r,!0),!0}return n.set(t,!1),!1}function br(t){_e.schedule(t)}function Os(t,e){if(!((t.f&$t)!==0&&(t.f&We)!==0)){(t.f&Ie)!==0?e.d.push(t):(t.f&mt)!==0&&e.m.push(t),Ce(t,We);for(var n=t.first;n!==null;)Os(n,e),n=n.next}}function Ps(t){Ce(t,We);for(var e=t.first;e!==null;)Ps(e),e=e.next}let wa=new Set;const Ot=new Map;let Cs=!1;function hn(t,e){var n={f:0,v:t,reactions:null,equals:xs,rv:0,wv:0};return n}function pe(t,e){const n=hn(t);return Zs(n),n}function Il(t,e=!1,n=!0){const a=hn(t);return e||(a.equals=Es),a}function ce(t,e,n=!1){me!==null&&(!At||(me.f&ga)!==0)&&Ss()&&(me.f&(nt|St|En|ga))!==0&&(Pt===null||!Pt.has(t))&&pl();let a=n?bt(e):e;return $n(t,a,ha)}var rn=null,nr=0;function $n(t,e,n=null){if(!t.equals(e)){Wt?Ot.set(t,e):Ot.has(t)||Ot.set(t,t.v);var a=Jt.ensure();if(a.capture(t,e),(t.f&nt)!==0){const r=t;(t.f&Ie)!==0&&pr(r),Tt===null&&mr(r)}t.wv=Js(),rn=null,nr=0,Ds(t,Ie,n),rn=null,ye!==null&&(ye.f&We)!==0&&(ye.f&($t|Yt))===0&&(wt===null?Vl([t]):wt.push(t)),!a.is_fork&&wa.size>0&&!Cs&&Rl()}return e}function Rl(){Cs=!1;for(const t of wa){(t.f&We)!==0&&Ce(t,mt);let e;try{e=la(t)}catch{e=!0}e&&zn(t)}wa.clear()}function Zn(t){ce(t,t.v+1)}function Ds(t,e,n){var a=t.reactions;if(a!==null){var r=a.length;if(nr+=r,nr>1e5&&rn===null&&(rn=new Set),rn!==null){if(rn.has(t))return;rn.add(t)}for(var i=0;i<r;i++){var l=a[i],o=l.f,u=(o&Ie)===0;if(u&&Ce(l,e),(o&ga)!==0)wa.add(l);else if((o&nt)!==0){var f=l;Tt?.delete(f),Ds(f,mt,n)}else if(u){var v=l;(o&St)!==0&&Ut!==null&&Ut.add(v),n!==null?n.push(v):br(v)}}}}function bt(t){if(typeof t!="object"||t===null||on in t||ws in t)return t;const e=ms(t);if(e!==qi&&e!==ji)return t;var n=new Map,a=xa(t),r=pe(0),i=cn,l=o=>{if(cn===i)return o();var u=me,f=cn;kt(null),qr(i);var v=o();return kt(u),qr(f),v};return a&&n.set("length",pe(t.length)),new Proxy(t,{defineProperty(o,u,f){(!("value"in f)||f.configurable===!1||f.enumerable===!1||f.writable===!1)&&gl();var v=n.get(u);return v===void 0?l(()=>{var _=pe(f.value);return n.set(u,_),_}):ce(v,f.value,!0),!0},deleteProperty(o,u){var f=n.get(u);if(f===void 0){if(u in o){const v=l(()=>pe(Ue));n.set(u,v),Zn(r)}}else ce(f,Ue),Zn(r);return!0},get(o,u,f){if(u===on)return t;var v=n.get(u),_=u in o;if(v===void 0&&(!_||xn(o,u)?.writable)&&(v=l(()=>{var w=bt(_?o[u]:Ue),S=pe(w);return S}),n.set(u,v)),v!==void 0){var m=s(v);return m===Ue?void 0:m}return Reflect.get(o,u,f)},getOwnPropertyDescriptor(o,u){this.has?.(o,u);var f=Reflect.getOwnPropertyDescriptor(o,u),v=n.get(u);if(v!==void 0){var _=s(v);if(_===Ue)return;if(f&&"value"in f)f.value=_;else return{enumerable:!0,configurable:!0,value:_,writable:!0}}return f},has(o,u){if(u===on)return!0;var f=n.get(u),v=f!==void 0&&f.v!==Ue||Reflect.has(o,u);if(f!==void 0||(ye!==null||me!==null)&&(!v||xn(o,u)?.writable)){f===void 0&&(f=l(()=>{var m=v?bt(o[u]):Ue,w=pe(m);return w}),n.set(u,f));var _=s(f);if(_===Ue)return!1}return v},set(o,u,f,v){var _=n.get(u),m=u in o;if(a&&u==="length")for(var w=f;w<_.v;w+=1){var S=n.get(w+"");S!==void 0?ce(S,Ue):w in o&&(S=l(()=>pe(Ue)),n.set(w+"",S))}if(_===void 0)(!m||xn(o,u)?.writable)&&(_=l(()=>pe(void 0)),ce(_,bt(f)),n.set(u,_));else{m=_.v!==Ue;var P=l(()=>bt(f));ce(_,P)}var z=Reflect.getOwnPropertyDescriptor(o,u);if(z?.set&&z.set.call(v,f),!m){if(a&&typeof u=="string"){var A=n.get("length"),R=Number(u);Number.isInteger(R)&&R>=A.v&&ce(A,R+1)}Zn(r)}return!0},ownKeys(o){s(r);var u=Reflect.ownKeys(o).filter(_=>{var m=n.get(_);return m===void 0||m.v!==Ue});for(var[f,v]of n)v.v!==Ue&&!(f in o)&&u.push(f);return u},setPrototypeOf(){ml()}})}function Dr(t){try{if(t!==null&&typeof t=="object"&&on in t)return t[on]}catch{}return t}function Ls(t,e){return Object.is(Dr(t),Dr(e))}var ar,qs,js,Fs;function Ol(){if(ar===void 0){ar=window,qs=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;js=xn(e,"firstChild").get,Fs=xn(e,"nextSibling").get,Rr(t)&&(t[Xa]=void 0,t[bs]=null,t[Qa]=void 0,t.__e=void 0),Rr(n)&&(n[er]=void 0)}}function Ht(t=""){return document.createTextNode(t)}function _n(t){return js.call(t)}function ia(t){return Fs.call(t)}function b(t,e){return _n(t)}function Te(t,e=!1){{var n=_n(t);return n instanceof Comment&&n.data===""?ia(n):n}}function g(t,e=!1){return _n(t)}function c(t,e=1,n=!1){let a=t;for(;e--;)a=ia(a);return a}function Pl(t){t.textContent=""}function Us(){return!1}function Cl(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Dl(t){var e=ye;if(e===null)return me.f|=Zt,t;if((e.f&Rn)===0&&(e.f&An)===0)throw t;Nt(t,e)}function Nt(t,e){if(t===ks)throw t;if(!(e!==null&&(e.f&Xe)!==0)){for(;e!==null;){if((e.f&Ja)!==0&&(e.f&(Xe|Xn))===0){if((e.f&Rn)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Ll(t){ye===null&&(me===null&&vl(),fl()),Wt&&dl()}function ql(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function Dt(t,e){var n=ye;n!==null&&(n.f&st)!==0&&(t|=st);var a={ctx:it,deps:null,nodes:null,f:t|Ie|Mt,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};_e?.register_created_effect(a);var r=a;if((t&An)!==0)Gn!==null?Gn.push(a):Jt.ensure().schedule(a);else if(e!==null){try{zn(a)}catch(l){throw Qe(a),l}r.deps===null&&r.teardown===null&&r.nodes===null&&r.first===r.last&&(r.f&On)===0&&(r=r.first,(t&St)!==0&&(t&vn)!==0&&r!==null&&(r.f|=vn))}if(r!==null&&(r.parent=n,n!==null&&ql(r,n),me!==null&&(me.f&nt)!==0&&(t&Yt)===0)){var i=me;(i.effects??=[]).push(r)}return a}function yr(){return me!==null&&!At}function kr(t){const e=Dt(Sa,null);return Ce(e,We),e.teardown=t,e}function Aa(t){Ll();var e=ye.f,n=!me&&(e&$t)!==0&&it!==null&&!it.i;if(n){var a=it;(a.e??=[]).push(t)}else return Hs(t)}function Hs(t){return Dt(An|Vi,t)}function jl(t){Jt.ensure();const e=Dt(Yt|On,t);return(n={})=>new Promise(a=>{n.outro?un(e,()=>{Qe(e),a(void 0)}):(Qe(e),a(void 0))})}function Ma(t){return Dt(An,t)}function Fl(t){return Dt(En|On,t)}function xr(t,e=0){return Dt(Sa|e,t)}function T(t,e=[],n=[],a=[]){Ms(a,e,n,r=>{Dt(Sa,()=>{t(...r.map(s))})})}function $a(t,e=0){var n=Dt(St|e,t);return n}function Vs(t,e=0){var n=Dt(hr|e,t);return n}function ct(t){return Dt($t|On,t)}function Bs(t){var e=t.teardown;if(e!==null){const n=Wt,a=me;Lr(!0),kt(null);try{e.call(null)}catch(r){Nt(r,t.parent)}finally{Lr(n),kt(a)}}}function Er(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const r=n.ac;r!==null&&Pn(()=>{r.abort(sa)});var a=n.next;(n.f&Yt)!==0?n.parent=null:Qe(n,e),n=a}}function Ul(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&$t)===0&&Qe(e),e=n}}function Qe(t,e=!0){var n=!1;(e||(t.f&Hi)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(Hl(t.nodes.start,t.nodes.end),n=!0),t.f|=Xn,Er(t,e&&!n),ea(t,0);var a=t.nodes&&t.nodes.t;if(a!==null)for(const i of a)i.stop();Bs(t),t.f^=Xn,t.f|=Xe;var r=t.parent;r!==null&&r.first!==null&&Ws(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function Hl(t,e){for(;t!==null;){var n=t===e?null:ia(t);t.remove(),t=n}}function Ws(t){var e=t.parent,n=t.prev,a=t.next;n!==null&&(n.next=a),a!==null&&(a.prev=n),e!==null&&(e.first===t&&(e.first=a),e.last===t&&(e.last=n))}function un(t,e,n=!0){var a=[];t.f|=_r,Ks(t,a,!0);var r=()=>{n&&Qe(t),e&&e()},i=a.length;if(i>0){var l=()=>--i||r();for(var o of a)o.out(l)}else r()}function Ks(t,e,n){if((t.f&st)===0){t.f^=st;var a=t.nodes&&t.nodes.t;if(a!==null)for(const o of a)(o.is_global||n)&&e.push(o);for(var r=t.first;r!==null;){var i=r.next;if((r.f&Yt)===0){var l=(r.f&vn)!==0||(r.f&$t)!==0&&(t.f&St)!==0;Ks(r,e,l?n:!1)}r=i}}}function ba(t){t.f&=~_r,Gs(t,!0)}function Gs(t,e){if((t.f&_r)===0&&(t.f&st)!==0){t.f^=st,(t.f&We)===0&&(Ce(t,Ie),Jt.ensure().schedule(t));for(var n=t.first;n!==null;){var a=n.next,r=(n.f&vn)!==0||(n.f&$t)!==0;Gs(n,r?e:!1),n=a}var i=t.nodes&&t.nodes.t;if(i!==null)for(const l of i)(l.is_global||e)&&l.in()}}function Sr(t,e){if(t.nodes)for(var n=t.nodes.start,a=t.nodes.end;n!==null;){var r=n===a?null:ia(n);e.append(n),n=r}}let Wt=!1;function Lr(t){Wt=t}let me=null,At=!1;function kt(t){me=t}let ye=null;function Ct(t){ye=t}let Pt=null;function Zs(t){me!==null&&((me.f&ma)!==0||(me.f&nt)!==0)&&(Pt??=new Set).add(t)}let dt=null,_t=0,wt=null;function Vl(t){wt=t}let Ys=1,ln=0,cn=ln;function qr(t){cn=t}function Js(){return++Ys}function la(t){var e=t.f;if((e&Ie)!==0)return!0;if((e&mt)!==0){for(var n=t.deps,a=n.length,r=0;r<a;r++){var i=n[r];if(la(i)&&Ns(i),i.wv>t.wv)return!0}(e&Mt)!==0&&Tt===null&&Ce(t,We)}return!1}function Xs(t,e,n=!0){var a=t.reactions;if(a!==null&&!(Pt!==null&&Pt.has(t)))for(var r=0;r<a.length;r++){var i=a[r];(i.f&nt)!==0?Xs(i,e,!1):e===i&&(n?Ce(i,Ie):(i.f&We)!==0&&Ce(i,mt),br(i))}}function Qs(t){var e=dt,n=_t,a=wt,r=me,i=Pt,l=it,o=At,u=cn,f=t.f;dt=null,_t=0,wt=null,me=(f&($t|Yt))===0?t:null,Pt=null,Mn(t.ctx),At=!1,cn=++ln,t.ac!==null&&(Pn(()=>{t.ac.abort(sa)}),t.ac=null);try{t.f|=ma;var v=t.fn,_=v();t.f|=Rn;var m=jr(t);if(Ss()&&wt!==null&&!At&&m!==null&&(t.f&(nt|mt|Ie))===0)for(var w=0;w<wt.length;w++)Xs(wt[w],t);if(r!==null&&r!==t){if(ln++,r.deps!==null)for(let S=0;S<n;S+=1)r.deps[S].rv=ln;if(e!==null)for(const S of e)S.rv=ln;wt!==null&&(a===null?a=wt:a.push(...wt))}return(t.f&Zt)!==0&&(t.f^=Zt),_}catch(S){return jr(t),Dl(S)}finally{t.f^=ma,dt=e,_t=n,wt=a,me=r,Pt=i,Mn(l),At=o,cn=u}}function jr(t){var e=t.deps,n=_e?.is_fork;if(dt!==null){var a;if(n||ea(t,_t),e!==null&&_t>0)for(e.length=_t+dt.length,a=0;a<dt.length;a++)e[_t+a]=dt[a];else t.deps=e=dt;if(yr()&&(t.f&Mt)!==0)for(a=_t;a<e.length;a++)(e[a].reactions??=[]).push(t)}else!n&&e!==null&&_t<e.length&&(ea(t,_t),e.length=_t);return e}function Bl(t,e){let n=e.reactions;if(n!==null){var a=Di.call(n,t);if(a!==-1){var r=n.length-1;r===0?n=e.reactions=null:(n[a]=n[r],n.pop())}}if(n===null&&(e.f&nt)!==0&&(dt===null||!Jn.call(dt,e))){var i=e;(i.f&Mt)!==0&&(i.f^=Mt),i.v!==Ue&&mr(i),i.ac!==null&&Pn(()=>{i.ac.abort(sa),i.ac=null,Ce(i,Ie)}),Ml(i),ea(i,0)}}function ea(t,e){var n=t.deps;if(n!==null)for(var a=e;a<n.length;a++)Bl(t,n[a])}function zn(t){var e=t.f;if((e&Xe)===0){Ce(t,We);var n=ye;ye=t;try{(e&(St|hr))!==0?Ul(t):Er(t),Bs(t);var a=Qs(t);t.teardown=typeof a=="function"?a:null,t.wv=Ys;var r}finally{ye=n}}}async function Wl(){await Promise.resolve(),zl()}function s(t){var e=t.f,n=(e&nt)!==0;if(me!==null&&!At){var a=ye!==null&&(ye.f&Xe)!==0;if(!a&&(Pt===null||!Pt.has(t))){var r=me.deps;if((me.f&ma)!==0)t.rv<ln&&(t.rv=ln,dt===null&&r!==null&&r[_t]===t?_t++:dt===null?dt=[t]:dt.push(t));else{me.deps??=[],Jn.call(me.deps,t)||me.deps.push(t);var i=t.reactions;i===null?t.reactions=[me]:Jn.call(i,me)||i.push(me)}}}if(Wt&&Ot.has(t))return Ot.get(t);if(n){var l=t;if(Wt){var o=l.v;return((l.f&We)===0&&l.reactions!==null||ti(l))&&(o=pr(l)),Ot.set(l,o),o}var u=(l.f&Mt)===0&&!At&&me!==null&&(me.f&Mt)!==0,f=(l.f&Rn)===0;la(l)&&(u&&(l.f|=Mt),Ns(l)),u&&!f&&(Is(l),ei(l))}if(Tt?.has(t))return Tt.get(t);if((t.f&Zt)!==0)throw t.v;return t.v}function ei(t){if(t.f|=Mt,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:Jn.call(e,t)||e.push(t),(n.f&nt)!==0&&(n.f&Mt)===0&&(Is(n),ei(n))}}function ti(t){if(t.v===Ue)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(Ot.has(e)||(e.f&nt)!==0&&ti(e))return!0;return!1}function oa(t){var e=At;try{return At=!0,t()}finally{At=e}}function Kl(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const Gl=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function Zl(t){return Gl.includes(t)}const Yl={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function Jl(t){return t=t.toLowerCase(),Yl[t]??t}const Xl=["touchstart","touchmove"];function Ql(t){return Xl.includes(t)}const Vn=Symbol("events"),ni=new Set,rr=new Set;function ai(t,e,n,a={}){function r(i){if(a.capture||sr.call(e,i),!i.cancelBubble)return Pn(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(r.__removed=!1,Rt(()=>{r.__removed||e.addEventListener(t,r,a)})):e.addEventListener(t,r,a),r}function ya(t,e,n,a,r){var i={capture:a,passive:r},l=ai(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&kr(()=>{l.__removed=!0,e.removeEventListener(t,l,i)})}function Ze(t,e,n){(e[Vn]??={})[t]=n}function en(t){for(var e=0;e<t.length;e++)ni.add(t[e]);for(var n of rr)n(t)}let ja=null,Fa=!1;function sr(t){var e=this,n=e.ownerDocument,a=t.type,r=t.composedPath?.()||[],i=r[0]||t.target;ja=t,Fa||(Fa=!0,setTimeout(()=>{Fa=!1,ja=null}));var l=0,o=ja===t&&t[Vn];if(o){var u=r.indexOf(o);if(u!==-1&&(e===document||e===window)){t[Vn]=e;return}var f=r.indexOf(e);if(f===-1)return;u<=f&&(l=u)}if(i=r[l]||t.target,i!==e){gs(t,"currentTarget",{configurable:!0,get(){return i||n}});var v=me,_=ye;kt(null),Ct(null);try{for(var m,w=[];i!==null&&i!==e;){try{var S=i[Vn]?.[a];S!=null&&(!i.disabled||t.target===i)&&S.call(i,t)}catch(P){m?w.push(P):m=P}if(t.cancelBubble)break;l++,i=l<r.length?r[l]:null}if(m){for(let P of w)queueMicrotask(()=>{throw P});throw m}}finally{t[Vn]=e,delete t.currentTarget,kt(v),Ct(_)}}}const eo=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function to(t){return eo?.createHTML(t)??t}function ri(t){var e=Cl("template");return e.innerHTML=to(t.replaceAll("<!>","<!---->")),e.content}function ta(t,e){var n=ye;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function N(t,e){var n=(e&tl)!==0,a=(e&nl)!==0,r,i=!t.startsWith("<!>");return()=>{r===void 0&&(r=ri(i?t:"<!>"+t),n||(r=_n(r)));var l=a||qs?document.importNode(r,!0):r.cloneNode(!0);if(n){var o=_n(l),u=l.lastChild;ta(o,u)}else ta(l,l);return l}}function no(t,e,n="svg"){var a=!t.startsWith("<!>"),r=`<${n}>${a?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var l=ri(r),o=_n(l);i=_n(o)}var u=i.cloneNode(!0);return ta(u,u),u}}function si(t,e){return no(t,e,"svg")}function gt(t=""){{var e=Ht(t+"");return ta(e,e),e}}function dn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Ht();return t.append(e,n),ta(e,n),t}function y(t,e){t!==null&&t.before(e)}function ao(t){let e=0,n=hn(0),a;return()=>{yr()&&(s(n),xr(()=>(e===0&&(a=oa(()=>t(()=>Zn(n)))),e+=1,()=>{Rt(()=>{e-=1,e===0&&(a?.(),a=void 0,Zn(n))})})))}}var ro=vn|On;function so(t,e,n,a){new io(t,e,n,a)}class io{parent;is_pending=!1;transform_error;#e;#l=null;#t;#r;#n;#a=null;#i=null;#s=null;#o=null;#u=0;#c=0;#v=!1;#m=new Map;#f=null;#h=ao(()=>(this.#f=hn(this.#u),()=>{this.#f=null}));constructor(e,n,a,r){this.#e=e,this.#t=n,this.#r=i=>{var l=ye;l.b=this,l.f|=Ja,a(i)},this.parent=ye.b,this.transform_error=r??this.parent?.transform_error??(i=>i),this.#n=$a(()=>{this.#y()},ro)}#p(){try{this.#a=ct(()=>this.#r(this.#e))}catch(e){this.error(e)}}#b(e){const n=this.#t.failed,{reset:a,invoke_onerror:r}=this.#w(e);Rt(r),n&&(this.#s=ct(()=>{n(this.#e,()=>e,()=>a)}))}#w(e){var n=!1,a=!1;const r=()=>{if(!this.#d()){if(n){ll();return}n=!0,a&&wl(),this.#s!==null&&un(this.#s,()=>{this.#s=null}),this.#k(()=>{this.#y()})}};return{reset:r,invoke_onerror:()=>{if(!this.#d())try{a=!0,this.#t.onerror?.(e,r),a=!1}catch(l){Nt(l,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(Xe|Xn))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=ct(()=>e(this.#e)),Rt(()=>{if(!this.#d()){var n=this.#o=document.createDocumentFragment(),a=Ht(),r=!1;if(n.append(a),this.#a=this.#k(()=>{try{return ct(()=>this.#r(a))}catch(i){try{this.error(i),r=!0}catch(l){Nt(l,this.#n.parent)}return null}}),this.#a===null){this.#o=null,r&&this.#g(_e);return}this.#c===0&&(this.#e.before(n),this.#o=null,un(this.#i,()=>{this.#i=null}),this.#g(_e))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#a=ct(()=>{this.#r(this.#e)}),this.#c>0){var e=this.#o=document.createDocumentFragment();Sr(this.#a,e);const n=this.#t.pending;this.#i=ct(()=>n(this.#e))}else this.#g(_e)}catch(n){this.error(n)}}#g(e){this.is_pending=!1,e.transfer_reactions(this.#m)}defer_effect(e){As(e,this.#m)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=ye,a=me,r=it;Ct(this.#n),kt(this.#n),Mn(this.#n.ctx);try{return Jt.ensure(),e()}finally{Ct(n),kt(a),Mn(r)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#g(n),this.#i&&un(this.#i,()=>{this.#i=null}),this.#o&&(this.#e.before(this.#o),this.#o=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,Rt(()=>{this.#v=!1,this.#f&&$n(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),s(this.#f)}error(e){if(e===ks||!this.#t.onerror&&!this.#t.failed)throw e;_e?.is_fork?(this.#a&&_e.skip_effect(this.#a),this.#i&&_e.skip_effect(this.#i),this.#s&&_e.skip_effect(this.#s),_e.oncommit(()=>{this.#d()||this.#E(e)})):this.#E(e)}#E(e){this.#a&&(Qe(this.#a),this.#a=null),this.#i&&(Qe(this.#i),this.#i=null),this.#s&&(Qe(this.#s),this.#s=null);let n=this.#t.failed;const a=r=>{if(this.#d())return;const{reset:i,invoke_onerror:l}=this.#w(r);l(),n&&!this.#d()&&(this.#s=this.#k(()=>{try{return ct(()=>{var o=ye;o.b=this,o.f|=Ja,n(this.#e,()=>r,()=>i)})}catch(o){return Nt(o,this.#n.parent),null}}))};Rt(()=>{if(!this.#d()){var r;try{r=this.transform_error(e)}catch(i){Nt(i,this.#n&&this.#n.parent);return}r!==null&&typeof r=="object"&&typeof r.then=="function"?r.then(a,i=>Nt(i,this.#n&&this.#n.parent)):a(r)}})}}function d(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[er]??=t.nodeValue)&&(t[er]=n,t.nodeValue=`${n}`)}function lo(t,e){return oo(t,e)}const ca=new Map;function oo(t,{target:e,anchor:n,props:a={},events:r,context:i,intro:l=!0,transformError:o}){Ol();var u=void 0,f=jl(()=>{var v=n??e.appendChild(Ht());so(v,{pending:()=>{}},w=>{Le({});var S=it;i&&(S.c=i),r&&(a.$$events=r),u=t(w,a)||gr(),qe()},o);var _=new Set,m=w=>{for(var S=0;S<w.length;S++){var P=w[S];if(!_.has(P)){_.add(P);var z=Ql(P);for(const I of[e,document]){var A=ca.get(I);A===void 0&&(A=new Map,ca.set(I,A));var R=A.get(P);R===void 0?(I.addEventListener(P,sr,{passive:z}),A.set(P,1)):A.set(P,R+1)}}}};return m(Ea(ni)),rr.add(m),()=>{for(var w of _)for(const z of[e,document]){var S=ca.get(z),P=S.get(w);--P==0?(z.removeEventListener(w,sr),S.delete(w),S.size===0&&ca.delete(z)):S.set(w,P)}rr.delete(m),v!==n&&v.parentNode?.removeChild(v)}});return uo.set(u,f),u}let uo=new WeakMap;class ii{anchor;#e=new Map;#l=new Map;#t=new Map;#r=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#a=e=>{if(this.#e.has(e)){var n=this.#e.get(e),a=this.#l.get(n);if(a)ba(a),this.#r.delete(n);else{var r=this.#t.get(n);r&&(ba(r.effect),this.#l.set(n,r.effect),this.#t.delete(n),r.fragment.lastChild.remove(),this.anchor.before(r.fragment),a=r.effect)}for(const[i,l]of this.#e){if(this.#e.delete(i),i===e)break;const o=this.#t.get(l);o&&(Qe(o.effect),this.#t.delete(l))}for(const[i,l]of this.#l){if(i===n||this.#r.has(i))continue;const o=()=>{if(Array.from(this.#e.values()).includes(i)){var f=document.createDocumentFragment();Sr(l,f),f.append(Ht()),this.#t.set(i,{effect:l,fragment:f})}else Qe(l);this.#r.delete(i),this.#l.delete(i)};this.#n||!a?(this.#r.add(i),un(l,o,!1)):o()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[a,r]of this.#t)n.includes(a)||(Qe(r.effect),this.#t.delete(a))};ensure(e,n){var a=_e,r=Us();if(n&&!this.#l.has(e)&&!this.#t.has(e))if(r){var i=document.createDocumentFragment(),l=Ht();i.append(l),this.#t.set(e,{effect:ct(()=>n(l)),fragment:i})}else this.#l.set(e,ct(()=>n(this.anchor)));if(this.#e.set(a,e),r){for(const[o,u]of this.#l)o===e?a.unskip_effect(u):a.skip_effect(u);for(const[o,u]of this.#t)o===e?a.unskip_effect(u.effect):a.skip_effect(u.effect);a.oncommit(this.#a),a.ondiscard(this.#i)}else this.#a(a)}}function U(t,e,n=!1){var a=new ii(t),r=n?vn:0;function i(l,o){a.ensure(l,o)}$a(()=>{var l=!1;e((o,u=0)=>{l=!0,i(u,o)}),l||i(-1,null)},r)}function li(t,e){return e}function co(t,e,n){for(var a=[],r=e.length,i,l=e.length,o=0;o<r;o++){let _=e[o];un(_,()=>{if(i){if(i.pending.delete(_),i.done.add(_),i.pending.size===0){var m=t.outrogroups;ir(t,Ea(i.done)),m.delete(i),m.size===0&&(t.outrogroups=null)}}else l-=1},!1)}if(l===0){var u=a.length===0&&n!==null&&t.pending.size===0;if(u){var f=n,v=f.parentNode;Pl(v),v.append(f),t.items.clear()}ir(t,e,!u)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function ir(t,e,n=!0){var a;if(t.pending.size>0){a=new Set;for(const l of t.pending.values())for(const o of l)a.add(t.items.get(o).e)}for(var r=0;r<e.length;r++){var i=e[r];if(a?.has(i)){i.f|=It;const l=document.createDocumentFragment();Sr(i,l)}else Qe(e[r],n)}}var Fr;function $e(t,e,n,a,r,i=null){var l=t,o=new Map,u=(e&ys)!==0;if(u){var f=t;l=f.appendChild(Ht())}var v=null,_=zs(()=>{var R=n();return xa(R)?R:R==null?[]:Ea(R)}),m=new Map,w=!0;function S(R){if((A.effect.f&Xe)===0){A.pending.delete(R);var I=s(_);A.fallback=v,fo(A,I,l,e,a),v!==null&&(I.length===0?(v.f&It)===0?ba(v):(v.f^=It,Bn(v,null,l)):un(v,()=>{v=null}))}}function P(R){A.pending.delete(R)}var z=$a(()=>{for(var R=s(_),I=R.length,L=new Set,p=_e,M=Us(),$=0;$<I;$+=1){var H=R[$],x=a(H,$),E=w?null:o.get(x);E?(E.v&&$n(E.v,H),E.i&&$n(E.i,$),M&&p.unskip_effect(E.e)):(E=vo(o,w?l:Fr??=Ht(),H,x,$,r,e,n),w||(E.e.f|=It),o.set(x,E)),L.add(x)}if(I===0&&i&&!v&&(w?v=ct(()=>i(l)):(v=ct(()=>i(Fr??=Ht())),v.f|=It)),I>L.size&&cl(),!w)if(m.set(p,L),M){for(const[B,te]of o)L.has(B)||p.skip_effect(te.e);p.oncommit(S),p.ondiscard(P)}else S(p);s(_)}),A={effect:z,items:o,pending:m,outrogroups:null,fallback:v};w=!1}function Fn(t){for(;t!==null&&(t.f&$t)===0;)t=t.next;return t}function fo(t,e,n,a,r){var i=(a&Zi)!==0,l=e.length,o=t.items,u=Fn(t.effect.first),f,v=null,_,m=[],w=[],S,P,z,A;if(i)for(A=0;A<l;A+=1)S=e[A],P=r(S,A),z=o.get(P).e,(z.f&It)===0&&(z.nodes?.a?.measure(),(_??=new Set).add(z));for(A=0;A<l;A+=1){if(S=e[A],P=r(S,A),z=o.get(P).e,t.outrogroups!==null)for(const E of t.outrogroups)E.pending.delete(z),E.done.delete(z);if((z.f&st)!==0&&(ba(z),i&&(z.nodes?.a?.unfix(),(_??=new Set).delete(z))),(z.f&It)!==0)if(z.f^=It,z===u)Bn(z,null,n);else{var R=v?v.next:u;z===t.effect.last&&(t.effect.last=z.prev),z.prev&&(z.prev.next=z.next),z.next&&(z.next.prev=z.prev),Gt(t,v,z),Gt(t,z,R),Bn(z,R,n),v=z,m=[],w=[],u=Fn(v.next);continue}if(z!==u){if(f!==void 0&&f.has(z)){if(m.length<w.length){var I=w[0],L;v=I.prev;var p=m[0],M=m[m.length-1];for(L=0;L<m.length;L+=1)Bn(m[L],I,n);for(L=0;L<w.length;L+=1)f.delete(w[L]);Gt(t,p.prev,M.next),Gt(t,v,p),Gt(t,M,I),u=I,v=M,A-=1,m=[],w=[]}else f.delete(z),Bn(z,u,n),Gt(t,z.prev,z.next),Gt(t,z,v===null?t.effect.first:v.next),Gt(t,v,z),v=z;continue}for(m=[],w=[];u!==null&&u!==z;)(f??=new Set).add(u),w.push(u),u=Fn(u.next);if(u===null)continue}(z.f&It)===0&&m.push(z),v=z,u=Fn(z.next)}if(t.outrogroups!==null){for(const E of t.outrogroups)E.pending.size===0&&(ir(t,Ea(E.done)),t.outrogroups?.delete(E));t.outrogroups.size===0&&(t.outrogroups=null)}if(u!==null||f!==void 0){var $=[];if(f!==void 0)for(z of f)(z.f&st)===0&&$.push(z);for(;u!==null;)(u.f&st)===0&&u!==t.fallback&&$.push(u),u=Fn(u.next);var H=$.length;if(H>0){var x=(a&ys)!==0&&l===0?n:null;if(i){for(A=0;A<H;A+=1)$[A].nodes?.a?.measure();for(A=0;A<H;A+=1)$[A].nodes?.a?.fix()}co(t,$,x)}}i&&Rt(()=>{if(_!==void 0)for(z of _)z.nodes?.a?.apply()})}function vo(t,e,n,a,r,i,l,o){var u=(l&Ki)!==0?(l&Yi)===0?Il(n,!1,!1):hn(n):null,f=(l&Gi)!==0?hn(r):null;return{v:u,i:f,e:ct(()=>(i(e,u??n,f??r,o),()=>{t.delete(a)}))}}function Bn(t,e,n){if(t.nodes)for(var a=t.nodes.start,r=t.nodes.end,i=e&&(e.f&It)===0?e.nodes.start:n;a!==null;){var l=ia(a);if(i.before(a),a===r)return;a=l}}function Gt(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function ho(t,e,...n){var a=new ii(t);$a(()=>{const r=e()??null;a.ensure(r,r&&(i=>r(i,...n)))},vn)}function _o(t,e){var n=void 0,a;Vs(()=>{n!==(n=e())&&(a&&(Qe(a),a=null),n&&(a=ct(()=>{Ma(()=>n(t))})))})}function oi(t){var e,n,a="";if(typeof t=="string"||typeof t=="number")a+=t;else if(typeof t=="object")if(Array.isArray(t)){var r=t.length;for(e=0;e<r;e++)t[e]&&(n=oi(t[e]))&&(a&&(a+=" "),a+=n)}else for(n in t)t[n]&&(a&&(a+=" "),a+=n);return a}function go(){for(var t,e,n=0,a="",r=arguments.length;n<r;n++)(t=arguments[n])&&(e=oi(t))&&(a&&(a+=" "),a+=e);return a}function na(t){return typeof t=="object"?go(t):t??""}const Ur=[...` 	
\r\f \v\uFEFF`];function mo(t,e,n){var a=t==null?"":""+t;if(e&&(a=a?a+" "+e:e),n){for(var r of Object.keys(n))if(n[r])a=a?a+" "+r:r;else if(a.length)for(var i=r.length,l=0;(l=a.indexOf(r,l))>=0;){var o=l+i;(l===0||Ur.includes(a[l-1]))&&(o===a.length||Ur.includes(a[o]))?a=(l===0?"":a.substring(0,l))+a.substring(o+1):l=o}}return a===""?null:a}function Hr(t,e=!1){var n=e?" !important;":";",a="";for(var r of Object.keys(t)){var i=t[r];i!=null&&i!==""&&(a+=" "+r+": "+i+n)}return a}function Ua(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function po(t,e){if(e){var n="",a,r;if(Array.isArray(e)?(a=e[0],r=e[1]):a=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,l=0,o=!1,u=[];a&&u.push(...Object.keys(a).map(Ua)),r&&u.push(...Object.keys(r).map(Ua));var f=0,v=-1;const P=t.length;for(var _=0;_<P;_++){var m=t[_];if(o?m==="/"&&t[_-1]==="*"&&(o=!1):i?i===m&&(i=!1):m==="/"&&t[_+1]==="*"?o=!0:m==='"'||m==="'"?i=m:m==="("?l++:m===")"&&l--,!o&&i===!1&&l===0){if(m===":"&&v===-1)v=_;else if(m===";"||_===P-1){if(v!==-1){var w=Ua(t.substring(f,v).trim());if(!u.includes(w)){m!==";"&&_++;var S=t.substring(f,_).trim();n+=" "+S+";"}}f=_+1,v=-1}}}}return a&&(n+=Hr(a)),r&&(n+=Hr(r,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Re(t,e,n,a,r,i){var l=t[Xa];if(l!==n||l===void 0){var o=mo(n,a,i);o==null?t.removeAttribute("class"):e?t.className=o:t.setAttribute("class",o),t[Xa]=n}else if(i&&r!==i)for(var u in i){var f=!!i[u];(r==null||f!==!!r[u])&&t.classList.toggle(u,f)}return i}function Ha(t,e={},n,a){for(var r in n){var i=n[r];e[r]!==i&&(n[r]==null?t.style.removeProperty(r):t.style.setProperty(r,i,a))}}function Je(t,e,n,a){var r=t[Qa];if(r!==e){var i=po(e,a);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Qa]=e}else a&&(Array.isArray(a)?(Ha(t,n?.[0],a[0]),Ha(t,n?.[1],a[1],"important")):Ha(t,n,a));return a}function ui(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function Vr(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,ci(t,!n||"__value"in t))}function ci(t,e){var n=t.__defaultValue,a=t.multiple,r=a?n??[]:null;if(!(a&&!xa(r))){var i=t.selectedIndex,l=e&&a?new Set(t.selectedOptions):null;for(var o of t.options){var u=or(o);ui(o,a?r.includes(u):Ls(u,n))}if(e)if(l!==null)for(o of t.options){var f=l.has(o);o.selected!==f&&(o.selected=f)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function lr(t,e,n=!1){if(t.multiple){if(e==null)return;if(!xa(e))return il();for(var a of t.options)a.selected=e.includes(or(a));return}for(a of t.options){var r=or(a);if(Ls(r,e)){a.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function wo(t){var e=new MutationObserver(n=>{n.every(bo)||("__defaultValue"in t&&ci(t,!1),"__value"in t&&lr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),kr(()=>{e.disconnect()})}function or(t){return"__value"in t?t.__value:t.value}function bo(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const Un=Symbol("class"),bn=Symbol("style"),di=Symbol("is custom element"),fi=Symbol("is html"),yo=Ta?"input":"INPUT",ko=Ta?"option":"OPTION",vi=Ta?"select":"SELECT",xo=Ta?"progress":"PROGRESS";function he(t,e,n,a){var r=hi(t),i=r[e];i!==(r[e]=n)&&(e==="loading"&&(t[Wi]=n),n==null?t.removeAttribute(e):typeof n!="string"&&_i(t).has(e)?t[e]=n:t.setAttribute(e,n))}function Eo(t,e,n,a,r=!1,i=!1){var l=hi(t),o=l[di],u=!l[fi],f=e||{},v=t.nodeName===ko,_=t.nodeName===vi;for(var m in e)!(m in n)&&m[0]+m[1]!=="$$"&&(n[m]=null);n.class?n.class=na(n.class):(a||n[Un])&&(n.class=null),n[bn]&&(n.style??=null);var w=_i(t);if(t.nodeName===yo&&"type"in n&&("value"in n||"__value"in n)){var S=n.type;(S!==f.type||S===void 0&&t.hasAttribute("type"))&&(f.type=S,he(t,"type",S,i))}for(const M in n){let $=n[M];if(v&&M==="value"&&$==null){t.value=t.__value="",f[M]=$;continue}if(M==="class"){var P=t.namespaceURI==="http://www.w3.org/1999/xhtml";Re(t,P,$,a,e?.[Un],n[Un]),f[M]=$,f[Un]=n[Un];continue}if(M==="style"){Je(t,$,e?.[bn],n[bn]),f[M]=$,f[bn]=n[bn];continue}var z=f[M];if(!($===z&&!($===void 0&&t.hasAttribute(M)))){f[M]=$;var A=M[0]+M[1];if(A!=="$$")if(A==="on"){const H={},x="$$"+M;let E=M.slice(2);var R=Zl(E);if(Kl(E)&&(E=E.slice(0,-7),H.capture=!0),!R&&z){if($!=null)continue;t.removeEventListener(E,f[x],H),f[x]=null}if(R)Ze(E,t,$),en([E]);else if($!=null){let B=function(te){f[M].call(this,te)};var p=B;f[x]=ai(E,t,B,H)}}else if(M==="style")he(t,M,$);else if(M==="autofocus")kl(t,!!$);else if(!o&&(M==="__value"||M==="value"&&$!=null))t.__value=$,(z==null||t.value!==$||$===0&&t.nodeName===xo)&&(t.value=$);else if(M==="selected"&&v)ui(t,$);else{var I=M;u||(I=Jl(I));var L=I==="defaultValue"||I==="defaultChecked";if(_&&I==="defaultValue")continue;if($==null&&!o&&!L)if(l[M]=null,I==="value"||I==="checked"){let H=t;const x=e===void 0;if(I==="value"){let E=H.defaultValue;H.removeAttribute(I),H.defaultValue=E,H.value=H.__value=x?E:null}else{let E=H.defaultChecked;H.removeAttribute(I),H.defaultChecked=E,H.checked=x?E:!1}}else t.removeAttribute(M);else L||(o||typeof $!="string")&&w.has(I)?(t[I]=$,I in l&&(l[I]=Ue)):typeof $!="function"&&he(t,I,$,i)}}}return f}function So(t,e,n=[],a=[],r=[],i,l=!1,o=!1){Ms(r,n,a,u=>{var f=void 0,v={},_=t.nodeName===vi,m=!1;if(Vs(()=>{var S=e(...u.map(s)),P=Eo(t,f,S,i,l,o);if(m&&_){var z=t;"defaultValue"in S&&Vr(z,S.defaultValue),"value"in S&&lr(z,S.value)}for(let R of Object.getOwnPropertySymbols(v))S[R]||Qe(v[R]);for(let R of Object.getOwnPropertySymbols(S)){var A=S[R];R.description===rl&&(!f||A!==f[R])&&(v[R]&&Qe(v[R]),v[R]=ct(()=>_o(t,()=>A))),P[R]=A}f=P}),_){var w=t;Ma(()=>{var S=f;"defaultValue"in S&&Vr(w,S.defaultValue),lr(w,S.value,!0),wo(w)})}m=!0})}function hi(t){return t[bs]??={[di]:t.nodeName.includes("-"),[fi]:t.namespaceURI===al}}var Br=new Map;function _i(t){var e=t.getAttribute("is")||t.nodeName,n=Br.get(e);if(n)return n;Br.set(e,n=new Set);for(var a,r=t,i=Element.prototype;i!==r;){a=Li(r);for(var l in a)a[l].set&&l!=="innerHTML"&&l!=="textContent"&&l!=="innerText"&&n.add(l);r=ms(r)}return n}function gi(t,e,n=e){var a=new WeakSet;El(t,"input",async r=>{var i=r?t.defaultValue:t.value;if(i=Va(t)?Ba(i):i,n(i),_e!==null&&a.add(_e),await Wl(),i!==(i=e())){var l=t.selectionStart,o=t.selectionEnd,u=t.value.length;if(t.value=i??"",o!==null){var f=t.value.length;l===o&&o===u&&f>u?(t.selectionStart=f,t.selectionEnd=f):(t.selectionStart=l,t.selectionEnd=Math.min(o,f))}}}),oa(e)==null&&t.value&&(n(Va(t)?Ba(t.value):t.value),_e!==null&&a.add(_e)),xr(()=>{var r=e();if(t===document.activeElement){var i=_e;if(a.has(i))return}Va(t)&&r===Ba(t.value)||t.type==="date"&&!r&&!t.value||r!==t.value&&(t.value=r??"")})}function Va(t){var e=t.type;return e==="number"||e==="range"}function Ba(t){return t===""?null:+t}class Tr{#e=new WeakMap;#l;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var a=this.#e.get(e)||new Set;return a.add(n),this.#e.set(e,a),this.#r().observe(e,this.#t),()=>{var r=this.#e.get(e);r.delete(n),r.size===0&&(this.#e.delete(e),this.#l.unobserve(e))}}#r(){return this.#l??(this.#l=new ResizeObserver(e=>{for(var n of e){Tr.entries.set(n.target,n);for(var a of this.#e.get(n.target)||[])a(n)}}))}}var To=new Tr({box:"border-box"});function Wr(t,e,n){var a=To.observe(t,()=>n(t[e]));Ma(()=>(oa(()=>n(t[e])),a))}function Wa(t,e){return t===e||t?.[on]===e}function mi(t=gr(),e,n,a){var r=it.r,i=ye;return Ma(()=>{var l,o;return xr(()=>{l=o,o=[],oa(()=>{Wa(n(...o),t)||(e(t,...o),l&&Wa(n(...l),t)&&e(null,...l))})}),()=>{let u=i;for(;u!==r&&u.parent!==null&&u.parent.f&Xn;)u=u.parent;const f=()=>{o&&Wa(n(...o),t)&&e(null,...o)},v=u.teardown;u.teardown=()=>{f(),v?.()}}}),t}let da=!1;function Ao(t){var e=da;try{return da=!1,[t(),da]}finally{da=e}}const Mo={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function $o(t,e,n){return new Proxy({props:t,exclude:e},Mo)}function pi(t,e,n,a){var r=!0,i=(n&Qi)!==0,l=(n&el)!==0,o=a,u=!0,f=void 0,v=()=>l&&r?(f??=Qn(a),s(f)):(u&&(u=!1,o=l?oa(a):a),o);let _;if(i){var m=on in t||Bi in t;_=xn(t,e)?.set??(m&&e in t?L=>t[e]=L:void 0)}var w,S=!1;i?[w,S]=Ao(()=>t[e]):w=t[e],w===void 0&&a!==void 0&&(w=v(),_&&(_l(),_(w)));var P;if(P=()=>{var L=t[e];return L===void 0?v():(u=!0,L)},(n&Xi)===0)return P;if(_){var z=t.$$legacy;return(function(L,p){return arguments.length>0?((!p||z||S)&&_(p?P():L),L):P()})}var A=!1,R=((n&Ji)!==0?Qn:zs)(()=>(A=!1,P()));i&&s(R);var I=ye;return(function(L,p){if(arguments.length>0){const M=p?s(R):i?bt(L):L;return ce(R,M),A=!0,o!==void 0&&(o=M),L}return Wt&&A||(I.f&Xe)!==0?R.v:s(R)})}const zo="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(zo);class Tn{constructor(e){this.value=e}valueOf(){return this.value}}class He extends Tn{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Vt extends Tn{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Xt extends Tn{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof Tn)return Xt.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Xt?(n={...e.opts,...n},e=e.value):e instanceof Tn&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Kr=100,No="⁨",Io="⁩";function Ro(t,e,n){if(n===e||n instanceof Vt&&e instanceof Vt&&n.value===e.value)return!0;if(e instanceof Vt&&typeof n=="string"){let a=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===a)return!0}return!1}function Gr(t,e,n){return e[n]?Nn(t,e[n].value):(t.reportError(new RangeError("No default")),new He)}function ur(t,e){const n=[],a=Object.create(null);for(const r of e)r.type==="narg"?a[r.name]=aa(t,r.value):n.push(aa(t,r));return{positional:n,named:a}}function aa(t,e){switch(e.type){case"str":return e.value;case"num":return new Vt(e.value,{minimumFractionDigits:e.precision});case"var":return Oo(t,e);case"mesg":return Po(t,e);case"term":return Co(t,e);case"func":return Do(t,e);case"select":return Lo(t,e);default:return new He}}function Oo(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new He(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new He(`$${e}`);if(n instanceof Tn)return n;switch(typeof n){case"string":return n;case"number":return new Vt(n);case"object":if(Xt.supportsValue(n))return new Xt(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new He(`$${e}`)}}function Po(t,{name:e,attr:n}){const a=t.bundle._messages.get(e);if(!a)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new He(e);if(n){const r=a.attributes[n];return r?Nn(t,r):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new He(`${e}.${n}`))}return a.value?Nn(t,a.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new He(e))}function Co(t,{name:e,attr:n,args:a}){const r=`-${e}`,i=t.bundle._terms.get(r);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${r}`)),new He(r);if(n){const o=i.attributes[n];if(o){t.params=ur(t,a).named;const u=Nn(t,o);return t.params=null,u}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new He(`${r}.${n}`)}t.params=ur(t,a).named;const l=Nn(t,i.value);return t.params=null,l}function Do(t,{name:e,args:n}){let a=t.bundle._functions[e];if(!a)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new He(`${e}()`);if(typeof a!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new He(`${e}()`);try{let r=ur(t,n);return a(r.positional,r.named)}catch(r){return t.reportError(r),new He(`${e}()`)}}function Lo(t,{selector:e,variants:n,star:a}){let r=aa(t,e);if(r instanceof He)return Gr(t,n,a);for(const i of n){const l=aa(t,i.key);if(Ro(t,r,l))return Nn(t,i.value)}return Gr(t,n,a)}function wi(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new He;t.dirty.add(e);const n=[],a=t.bundle._useIsolating&&e.length>1;for(const r of e){if(typeof r=="string"){n.push(t.bundle._transform(r));continue}if(t.placeables++,t.placeables>Kr)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Kr}`);a&&n.push(No),n.push(aa(t,r).toString(t)),a&&n.push(Io)}return t.dirty.delete(e),n.join("")}function Nn(t,e){return typeof e=="string"?t.bundle._transform(e):wi(t,e)}class qo{constructor(e,n,a){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=a}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let a=this.bundle._intls.get(e);a||(a={},this.bundle._intls.set(e,a));let r=JSON.stringify(n);return a[r]||(a[r]=new e(this.bundle.locales,n)),a[r]}}function cr(t,e){const n=Object.create(null);for(const[a,r]of Object.entries(t))e.includes(a)&&(n[a]=r.valueOf());return n}const Zr=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function jo(t,e){let n=t[0];if(n instanceof He)return new He(`NUMBER(${n.valueOf()})`);if(n instanceof Vt)return new Vt(n.valueOf(),{...n.opts,...cr(e,Zr)});if(n instanceof Xt)return new Vt(n.toNumber(),{...cr(e,Zr)});throw new TypeError("Invalid argument to NUMBER")}const Fo=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function Uo(t,e){let n=t[0];if(n instanceof He)return new He(`DATETIME(${n.valueOf()})`);if(n instanceof Xt||n instanceof Vt)return new Xt(n,cr(e,Fo));throw new TypeError("Invalid argument to DATETIME")}const Yr=new Map;function Ho(t){const e=Array.isArray(t)?t.join(" "):t;let n=Yr.get(e);return n===void 0&&(n=new Map,Yr.set(e,n)),n}class Vo{constructor(e,{functions:n,useIsolating:a=!0,transform:r=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:jo,DATETIME:Uo,...n},this._useIsolating=a,this._transform=r,this._intls=Ho(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const a=[];for(let r=0;r<e.body.length;r++){let i=e.body[r];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){a.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){a.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return a}formatPattern(e,n=null,a=null){if(typeof e=="string")return this._transform(e);let r=new qo(this,a,n);try{return wi(r,e).toString(r)}catch(i){if(r.errors&&i instanceof Error)return r.errors.push(i),new He().toString(r);throw i}}}const Ka=/^(-?[a-zA-Z][\w-]*) *= */gm,Jr=/\.([a-zA-Z][\w-]*) *= */y,Bo=/\*?\[/y,Ga=/(-?[0-9]+(?:\.([0-9]+))?)/y,Wo=/([a-zA-Z][\w-]*)/y,Xr=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,Ko=/^[A-Z][A-Z0-9_-]*$/,fa=/([^{}\n\r]+)/y,Go=/([^\\"\n\r]*)/y,Qr=/\\([\\"])/y,es=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,Zo=/^\n+/,ts=/ +$/,Yo=/ *\r?\n/g,Jo=/( *)$/,Xo=/{\s*/y,ns=/\s*}/y,Qo=/\[\s*/y,eu=/\s*] */y,tu=/\s*\(\s*/y,nu=/\s*->\s*/y,au=/\s*:\s*/y,ru=/\s*,?\s*/y,su=/\s+/y;class iu{constructor(e){this.body=[],Ka.lastIndex=0;let n=0;for(;;){let x=Ka.exec(e);if(x===null)break;n=Ka.lastIndex;try{this.body.push(u(x[1]))}catch(E){if(E instanceof SyntaxError)continue;throw E}}function a(x){return x.lastIndex=n,x.test(e)}function r(x,E){if(e[n]===x)return n++,!0;if(E)throw new E(`Expected ${x}`);return!1}function i(x,E){if(a(x))return n=x.lastIndex,!0;if(E)throw new E(`Expected ${x.toString()}`);return!1}function l(x){x.lastIndex=n;let E=x.exec(e);if(E===null)throw new SyntaxError(`Expected ${x.toString()}`);return n=x.lastIndex,E}function o(x){return l(x)[1]}function u(x){let E=v(),B=f();if(E===null&&Object.keys(B).length===0)throw new SyntaxError("Expected message value or attributes");return{id:x,value:E,attributes:B}}function f(){let x=Object.create(null);for(;a(Jr);){let E=o(Jr),B=v();if(B===null)throw new SyntaxError("Expected attribute value");x[E]=B}return x}function v(){let x;if(a(fa)&&(x=o(fa)),e[n]==="{"||e[n]==="}")return _(x?[x]:[],1/0);let E=M();return E?x?_([x,E],E.length):(E.value=$(E.value,Zo),_([E],E.length)):x?$(x,ts):null}function _(x=[],E){for(;;){if(a(fa)){x.push(o(fa));continue}if(e[n]==="{"){x.push(m());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let V=M();if(V){x.push(V),E=Math.min(E,V.length);continue}break}let B=x.length-1,te=x[B];typeof te=="string"&&(x[B]=$(te,ts));let W=[];for(let V of x)V instanceof as&&(V=V.value.slice(0,V.value.length-E)),V&&W.push(V);return W}function m(){i(Xo,SyntaxError);let x=w();if(i(ns))return x;if(i(nu)){let E=z();return i(ns,SyntaxError),{type:"select",selector:x,...E}}throw new SyntaxError("Unclosed placeable")}function w(){if(e[n]==="{")return m();if(a(Xr)){let[,x,E,B=null]=l(Xr);if(x==="$")return{type:"var",name:E};if(i(tu)){let te=S();if(x==="-")return{type:"term",name:E,attr:B,args:te};if(Ko.test(E))return{type:"func",name:E,args:te};throw new SyntaxError("Function names must be all upper-case")}return x==="-"?{type:"term",name:E,attr:B,args:[]}:{type:"mesg",name:E,attr:B}}return R()}function S(){let x=[];for(;;){switch(e[n]){case")":return n++,x;case void 0:throw new SyntaxError("Unclosed argument list")}x.push(P()),i(ru)}}function P(){let x=w();return x.type!=="mesg"?x:i(au)?{type:"narg",name:x.name,value:R()}:x}function z(){let x=[],E=0,B;for(;a(Bo);){r("*")&&(B=E);let te=A(),W=v();if(W===null)throw new SyntaxError("Expected variant value");x[E++]={key:te,value:W}}if(E===0)return null;if(B===void 0)throw new SyntaxError("Expected default variant");return{variants:x,star:B}}function A(){i(Qo,SyntaxError);let x;return a(Ga)?x=I():x={type:"str",value:o(Wo)},i(eu,SyntaxError),x}function R(){if(a(Ga))return I();if(e[n]==='"')return L();throw new SyntaxError("Invalid expression")}function I(){let[,x,E=""]=l(Ga),B=E.length;return{type:"num",value:parseFloat(x),precision:B}}function L(){r('"',SyntaxError);let x="";for(;;){if(x+=o(Go),e[n]==="\\"){x+=p();continue}if(r('"'))return{type:"str",value:x};throw new SyntaxError("Unclosed string literal")}}function p(){if(a(Qr))return o(Qr);if(a(es)){let[,x,E]=l(es),B=parseInt(x||E,16);return B<=55295||57344<=B?String.fromCodePoint(B):"�"}throw new SyntaxError("Unknown escape sequence")}function M(){let x=n;switch(i(su),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return H(e.slice(x,n))}return e[n-1]===" "?H(e.slice(x,n)):!1}function $(x,E){return x.replace(E,"")}function H(x){let E=x.replace(Yo,`
`),B=Jo.exec(x)[1].length;return new as(E,B)}}}class as{constructor(e,n){this.value=e,this.length=n}}const lu=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s
`,ou=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,uu=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с
`,bi=["ru","kk","en"];function Za(t,e){const n=new Vo(t,{useIsolating:!1});for(const a of n.addResource(new iu(e)))throw a;return n}const rs={ru:Za("ru",uu),kk:Za("kk",ou),en:Za("en",lu)},cu={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function du(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return bi.find(e=>t.startsWith(e))??"ru"}class fu{#e=pe(bt(du()));get current(){return s(this.#e)}set current(e){ce(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const In=new fu;function h(t,e){for(const n of cu[In.current]){const a=rs[n].getMessage(t)?.value;if(a){const r=[],i=rs[n].formatPattern(a,e,r);for(const l of r)console.error(`${n}/${t}: ${l.message}`);return i}}return console.error(`no text for ${t}`),t}function Ye(t){return t[In.current]||t.ru||t.en}const vu=" ",Ar="−";function ue(t,e=0){const[n="0",a]=Math.abs(t).toFixed(e).split("."),r=n.replace(/\B(?=(\d{3})+$)/g,vu),i=In.current==="en"?".":",",l=a===void 0?r:r+i+a;return t<0&&/[1-9]/.test(l)?Ar+l:l}function Qt(t,e=0){const n=ue(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function dr(t){const e=Math.abs(t);return ue(t,e>=.05&&e<99.95?1:0)}const Wn=t=>t.replaceAll(" "," ");function lt(t){const e=Math.max(0,Math.round(t));if(e<60)return Wn(h("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Wn(h("span-minutes",{minutes:String(n)}));const a=Math.floor(n/60);return a<24?Wn(h("span-hours",{hours:String(a),minutes:String(n%60).padStart(2,"0")})):Wn(h("span-days",{days:String(Math.floor(a/24)),hours:String(a%24)}))}function fr(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":Ar)+(e===0?Wn(h("span-minutes",{minutes:"0"})):lt(e*60))}const ss=new Map;function Mr(t,e){let n=ss.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),ss.set(e,n));const a={};for(const{type:v,value:_}of n.formatToParts(new Date(t)))a[v]=_;const{day:r="",month:i="",year:l="",hour:o="",minute:u="",second:f=""}=a;return{date:`${r}.${i}.${l}`,hours:o,minutes:u,seconds:f}}function yt(t,e){const{hours:n,minutes:a}=Mr(t,e);return`${n}:${a}`}function ra(t,e){const{hours:n,minutes:a,seconds:r}=Mr(t,e);return`${n}:${a}:${r}`}function za(t,e){return Mr(t,e).date}function Ke(t,e,n){const a=Math.abs(Date.parse(t)-Date.parse(e))>648e5,r=yt(t,n);return a?`${za(t,n).slice(0,5)} ${r}`:r}function hu(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:o})=>o==="timeZoneName")?.value,a=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!a)return"UTC";const[,r,i,l]=a;return`UTC${r==="-"?Ar:"+"}${Number(i)}${l==="00"?"":`:${l}`}`}function Na(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const yi=300,Bt={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function _u(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function ki(t){return h(`stage-${t.state.replaceAll("_","-")}`)}function xi(t){return t.state==="unknown"?h("stage-unknown"):t.state==="no_plan"?h("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=yi&&(t.state==="on_plan"||t.state==="ahead")?h("lag-on-plan"):fr(t.lag_secs)}const gu=.005;function $r(t,e,n){const a=n.flatMap(({members:v})=>v).filter(({active:v,subject:_})=>v&&_===t.id).map(({condition:v})=>v),r={full:t.capacity-e.level,empty:e.level},i=t.capacity*gu;if(a.includes("full")||r.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(a.includes("empty")||r.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const o=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,u=o==="full"?e.full:o==="empty"?e.empty:null;return{tone:a.length>0||u!==null&&u.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:o,clock:u,reached:!1}}function Ei(t,e,n){const a=Ke(t.earliest,e,n);return t.latest===null?h("buffer-clock-open",{earliest:a}):h("buffer-clock-band",{earliest:a,latest:Ke(t.latest,e,n)})}function Si(t,e,n,a,r){return n.reached?h(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?h("buffer-no-flow"):h(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${h(`buffer-${n.limit}-in`)} ${lt(n.clock.in_secs)}`} · ${Ke(n.clock.at,a,r)} ${Ei(n.clock,a,r)}`}function mu(t,{side:e,zone:n}){const[a,r]=e==="before"?[0,t.target]:[t.target,t.capacity],i=o=>a+(r-a)*o/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((o,u)=>({zone:o,from:i(u),to:i(u+1),here:o===n}))}function Ti({side:t,zone:e,penetration:n}){const a=`${ue(Math.max(n,0)*100)} %`;return h(`zone-${t}`,{zone:h(`zone-${e}`),used:a})}const Ai=.2,pu=.5;function ka(t){return t<Ai?"bad":t<pu?"warn":"plain"}function fn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ue(t*100)} %`}function Ia({low:t,middle:e,high:n}){return`${ue(e)} (${ue(t)}–${ue(n)})`}function wu(t,e){const n={from:yt(e.start,t.time_zone),until:yt(e.end,t.time_zone),stage:ft(t.stages,e.stage),cause:ft(t.stages,e.cause),lag:lt(e.falls_secs),amount:`${ue(e.missing)} ${De(t)}`};return h("plan-trial-weakest",n)}function bu(t,{stage:e,until:n,lost:a,charges:r,even_so:i}){const l=_=>`${ue(_)} ${De(t)}`,o=r.filter(({share:_})=>_>=.005),u=_=>{const m=ft(t.stages,_.stage);if(!_.resource)return m;const w=h("incident-loss-machine",{machine:ft(t.resources,_.resource)});return _.stage===e?w:`${w} (${m})`},f=_=>`${u(_)}: ${ue(_.share*100)} %`,v=[h("incident-loss",{stage:ft(t.stages,e),amount:l(a),until:yt(n,t.time_zone)})];return o.some(_=>_.stage!==e||_.resource)&&v.push(h("incident-loss-parts",{parts:o.map(f).join(", ")})),i>=.5&&v.push(h("incident-loss-even-so",{amount:l(i)})),v.join(" · ")}function Mi(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function yu({burn:t}){if(!t||t.used<=0)return"";const e=`${ue(t.used*100)} %`;return t.used>=1?h("burn-gone",{used:e}):(t.rate??0)>1?h("burn-fast",{used:e,rate:ue(t.rate??0,1)}):""}function zr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:a})=>a===e);return n?Ye(n.name):e}function ku(t,{cause:e}){return zr(t,e.stage??e.source??e.signal??"?")}function is(t,e,n){const a=e.clock_now??e.clock,r=zr(t,e.subject);if(e.instrument)return xu(t,e,e.instrument,r);const i=e.pace!==null&&e.pace<.05?"-stands":"",l=e.condition==="behind"&&e.chance!==null&&e.chance<Ai?"-bad-plan":"";return h(`condition-${e.condition.replace("_","-")}${i}${l}`,{chance:fn(e.chance??1),pace:`${ue((e.pace??1)*100,0)} %`,since:Ke(e.since,n,t.time_zone),stage:r,buffer:r,source:r,signal:r,size:`${ue(e.amount,2)} ${De(t)}`,content:t.content?Ye(t.content.name):"",lag:lt(e.lag_secs),at:a?Ke(a.at,n,t.time_zone):"—",in:a?lt(Na(n,a.at)):"—"})}function xu(t,e,{kind:n,share:a,rival:r},i){const l=e.amount===0?`${Qt(a*100,1)} %`:`${Qt(e.amount,1)} ${t.unit}`,o=h(`condition-meter-suspect-${n}`,{signal:i,size:l});return r===null?o:`${o} ${h("condition-meter-suspect-rival",{rival:zr(t,r)})}`}function Eu(t,e){if(!t.active)return t;const n=e.stages.find(({id:r})=>r===t.subject);if(zi(t.condition))return Su(t,n);if(t.condition!=="behind")return t;const a=n?.lag_secs;return a==null||a<=0?t:{...t,lag_secs:a}}function Su(t,e){const n=e?.metal;if(!n)return t;const[a,r]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:l})=>l==="quality")?.amount??t.amount;return{...t,amount:i,pace:a!==null&&r?a/r:t.pace}}const ls={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4};function Tu({members:t}){const e=({clock_now:n,clock:a})=>Date.parse((n??a)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,a)=>Number(a.active)-Number(n.active)||ls[n.condition]-ls[a.condition]||e(n)-e(a)||n.since.localeCompare(a.since))}function $i(t){const e=t.members.filter(({active:n})=>n);return e.length===0?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Au(t,e){return`${Ye(t.name)} ${_a(t,e)}`}function Mu(t,e,n){const a=e?.metal;return!t.content||!e||!a||a.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:l,condition:o})=>i&&l===e.id&&zi(o))?`${Ye(t.content.name)} ${Qt(a.actual-a.planned,1)} ${De(t)}`:""}function zi(t){return t==="low_grade"||t==="low_recovery"}function _a({unit:t},e){return e===null?"—":`${ue(e,e<20?2:1)} ${t}`}function De(t){return t.unit==="t"?h("unit-t"):t.unit}function Yn(t){return h("unit-per-hour",{unit:De(t)})}function ft(t,e){const n=t.find(a=>a.id===e);return n?Ye(n.name):e}var $u=N('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),zu=N("<i></i>"),Nu=N('<b class="sensor svelte-1zbs2n"> </b>'),Iu=N('<span class="grade svelte-1zbs2n"> </span>'),Ru=N('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Ou=N('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Pu=N('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),os=N('<p class="none svelte-1zbs2n"> </p>'),Cu=N('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Du=N('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Lu(t,e){Le(e,!0);const n=Z(()=>e.view?$r(e.buffer,e.view,e.incidents):null),a=Z(()=>s(n)?.tone??"blind"),r=W=>Math.min(Math.max(W/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=Z(()=>e.view?r(e.view.level-e.view.sigma):0),l=Z(()=>e.view?r(e.view.level+e.view.sigma):0),o=Z(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),u=Z(()=>e.view&&s(n)?Si(e.buffer,e.view.level,s(n),e.now,e.site.time_zone):h("stage-unknown"));var f=Du();let v;var _=b(f),m=g(_,!0),w=c(_,2),S=b(w),P=b(S);{var z=W=>{var V=$u(),ne=Te(V);let Y;var K=c(ne,2);let Q;var ie=c(K,2);let oe;T((de,k)=>{Y=Je(ne,"",Y,{height:de}),Q=Je(K,"",Q,{bottom:`${s(i)??""}%`,height:`${s(l)-s(i)}%`}),oe=Je(ie,"",oe,{bottom:k})},[()=>`${r(e.view.level)??""}%`,()=>`${r(e.view.level)??""}%`]),y(W,V)};U(P,W=>{e.view&&W(z)})}var A=c(P,2);{var R=W=>{var V=dn(),ne=Te(V);$e(ne,17,()=>mu(e.buffer,e.view.zone),Y=>Y.zone,(Y,K)=>{var Q=zu();let ie,oe;T((de,k)=>{ie=Re(Q,1,`third ${s(K).zone??""}`,"svelte-1zbs2n",ie,{here:s(K).here}),oe=Je(Q,"",oe,{bottom:de,height:k})},[()=>`${r(s(K).from)??""}%`,()=>`${r(s(K).to)-r(s(K).from)}%`]),y(Y,Q)}),y(W,V)};U(A,W=>{e.view?.zone&&W(R)})}var I=c(A,2);let L;var p=c(I,2);let M;var $=c(p,2);let H;var x=c(S,2),E=b(x);{var B=W=>{var V=Cu(),ne=Te(V),Y=b(ne),K=c(Y),Q=g(K,!0),ie=c(ne,2),oe=b(ie),de=c(oe);{var k=C=>{var ee=Nu(),re=g(ee,!0);T(le=>d(re,le),[()=>h("sensor-doubtful")]),y(C,ee)},j=C=>{var ee=Iu(),re=g(ee,!0);T(le=>{he(ee,"data-grade",e.buffer.id),d(re,le)},[()=>Au(e.site.content,e.view.metal.grade)]),y(C,ee)};U(de,C=>{s(o)?C(k):e.site.content&&e.view.metal&&C(j,1)})}var O=c(ie,2),G=b(O);{var F=C=>{var ee=gt();T((re,le)=>d(ee,`${re??""} ${le??""}`),[()=>Qt(e.view.net),()=>Yn(e.site)]),y(C,ee)};U(G,C=>{e.view.net!==null&&C(F)})}var q=c(O,2),X=b(q);{var D=C=>{var ee=Ru(),re=b(ee),le=g(re,!0),ge=c(re);T(()=>{d(le,Bt.bad),d(ge,` ${s(u)??""}`)}),y(C,ee)},ae=C=>{var ee=Pu(),re=Te(ee),le=b(re);{var ge=Ne=>{var je=Ou(),tt=g(je,!0);T(()=>d(tt,Bt.warn)),y(Ne,je)};U(le,Ne=>{s(a)==="warn"&&Ne(ge)})}var be=c(le),Ae=c(re,2),ze=g(Ae,!0),Oe=c(Ae,2),Ge=b(Oe),et=g(Ge,!0),ot=c(Oe,2),at=g(ot,!0);T((Ne,je,tt,vt)=>{d(be,` ${Ne??""}`),d(ze,je),d(et,tt),d(at,vt)},[()=>h(`buffer-${s(n).limit}-in`),()=>lt(s(n).clock.in_secs),()=>Ke(s(n).clock.at,e.now,e.site.time_zone),()=>Ei(s(n).clock,e.now,e.site.time_zone)]),y(C,ee)},fe=C=>{var ee=os(),re=g(ee,!0);T(()=>d(re,s(u))),y(C,ee)};U(X,C=>{s(n).reached?C(D):s(n).clock?C(ae,1):C(fe,-1)})}T((C,ee,re)=>{d(Y,C),d(Q,ee),d(oe,`${re??""} %`),he(q,"aria-label",s(u))},[()=>ue(e.view.level),()=>De(e.site),()=>ue(e.view.level/e.buffer.capacity*100)]),y(W,V)},te=W=>{var V=os(),ne=g(V,!0);T(Y=>d(ne,Y),[()=>h("stage-unknown")]),y(W,V)};U(E,W=>{e.view&&s(n)?W(B):W(te,-1)})}T((W,V,ne,Y,K,Q)=>{v=Re(f,1,`card ${s(a)??""}`,"svelte-1zbs2n",v,{hatched:s(a)==="blind"}),he(f,"data-buffer",e.buffer.id),he(f,"aria-label",W),he(f,"title",V),d(m,ne),Re(S,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),L=Je(I,"",L,{bottom:Y}),M=Je(p,"",M,{bottom:K}),H=Je($,"",H,{bottom:Q})},[()=>Ye(e.buffer.name),()=>e.view?.zone?Ti(e.view.zone):void 0,()=>Ye(e.buffer.name),()=>`${r(e.buffer.high)??""}%`,()=>`${r(e.buffer.low)??""}%`,()=>`${r(e.buffer.target)??""}%`]),y(t,f),qe()}const qu=2e5;function ju(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:l})=>({from:`buffer:${l}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:l})=>({from:`stage:${i.id}`,to:`buffer:${l}`}))]),a=new Map(e.map(({key:i})=>[i,[]])),r=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:l}of n)a.get(i)?.push(l),r.get(l)?.push(i);return{nodes:e,edges:n,next:a,previous:r}}function Fu({nodes:t,next:e}){const n=new Map(t.map(({key:u},f)=>[u,f]));let a=[],r=0;const i=[],l=new Set;function o(u,f,v){if(!(r++>qu)){i.push(u),l.add(u);for(const _ of e.get(u)??[])_===f&&i.length>a.length&&(a=[...i]),!l.has(_)&&(n.get(_)??-1)>v&&o(_,f,v);i.pop(),l.delete(u)}}for(const[u,{key:f}]of t.entries())o(f,f,u);return a}function Uu({nodes:t,next:e,previous:n}){const a=new Set,r=[];function i(l){if(!a.has(l)){a.add(l),r.push(l);for(const o of e.get(l)??[])i(o)}}for(const{key:l}of t)n.get(l)?.length===0&&i(l);for(const{key:l}of t)i(l);return r}const Ni=1.12,Ii=120,Hu=112;function Vu(t,e,n){return Bu(t,e,n)??Zu(t,e,n)}function Bu(t,e,n){const a=Fu(t),r=t.nodes.map(({key:v})=>v).filter(v=>!a.includes(v));if(a.length<4||a.length<r.length)return null;let i=null;for(let v=2;v<=a.length/2;v+=1){const _=a.length/2+2-v;if(_<2||(_-2)*(v-2)<r.length||e/_<Ii)continue;const m=Math.abs(Math.log(e/_/(n/v)/Ni));(!i||m<i.badness)&&(i={columns:_,rows:v,badness:m})}if(!i)return null;const{columns:l,rows:o}=i,u=new Map;for(const[v,_]of Wu(l,o).entries()){const m=a[v];m&&u.set(m,_)}const f=[];for(let v=1;v<o-1;v+=1)for(let _=1;_<l-1;_+=1)f.push({column:_,row:v});return Ku(t,r,u,f),{columns:l,rows:o,cells:u,ring:a,free:Gu(f,u)}}function Wu(t,e){const n=[];for(let a=0;a<t;a+=1)n.push({column:a,row:0});for(let a=1;a<e-1;a+=1)n.push({column:t-1,row:a});for(let a=t-1;a>=0;a-=1)n.push({column:a,row:e-1});for(let a=e-2;a>0;a-=1)n.push({column:0,row:a});return n}function Ku(t,e,n,a){const r=[...a],i=[...e];for(;i.length>0;){const l=m=>[...t.previous.get(m)??[],...t.next.get(m)??[]].flatMap(w=>n.get(w)??[]),u=i.find(m=>(t.previous.get(m)??[]).every(w=>n.has(w)))??i.find(m=>l(m).length>0)??i[0];if(u===void 0)return;i.splice(i.indexOf(u),1);const f=l(u),v=m=>f.reduce((w,S)=>w+Math.hypot(m.column-S.column,(m.row-S.row)*1.05),0);r.sort((m,w)=>v(m)-v(w)||w.column-m.column||m.row-w.row);const _=r.shift();_&&n.set(u,_)}}function Gu(t,e){const n=new Set([...e.values()].map(({column:i,row:l})=>`${i},${l}`)),a=new Set(t.map(({column:i,row:l})=>`${i},${l}`).filter(i=>!n.has(i)));let r=null;for(const{column:i,row:l}of t)for(let o=1;o<=4;o+=1)for(let u=1;u<=3;u+=1){let f=!0;for(let v=i;v<i+o;v+=1)for(let _=l;_<l+u;_+=1)f&&=a.has(`${v},${_}`);f&&o>=2&&o*u>(r?r.columns*r.rows:0)&&(r={column:i,row:l,columns:o,rows:u})}return r}function Zu(t,e,n){const a=Uu(t),r=t.edges.length>0;let i=1,l=1/0;for(let u=1;u<=Math.max(1,a.length);u+=1){const f=Math.ceil(a.length/u);if(u>1&&e/u<Ii)break;const v=Math.abs(Math.log(e/u/Math.max(Hu,n/f)/Ni));v<l&&([l,i]=[v,u])}const o=new Map;for(const[u,f]of a.entries()){const v=Math.floor(u/i),_=r&&v%2===1?i-1-u%i:u%i;o.set(f,{column:_,row:v})}return{columns:i,rows:Math.max(1,Math.ceil(a.length/i)),cells:o,ring:[],free:null}}function Yu({edges:t},{cells:e,ring:n},a){const r=[],i=new Set(n.map((l,o)=>`${l}>${n[(o+1)%n.length]}`));n.length>0&&r.push(Ju(n,e,a));for(const l of t){if(i.has(`${l.from}>${l.to}`))continue;const o=Xu(l,e,a);o&&r.push({...o,main:n.length===0})}return r}function vr({column:t,row:e},{cellWidth:n,cellHeight:a}){return{x:(t+.5)*n,y:(e+.5)*a}}function Ju(t,e,n){const a=t.flatMap(w=>e.get(w)??[]).map(w=>vr(w,n)),r=a.map(({x:w})=>w),i=a.map(({y:w})=>w),[l,o,u,f]=[Math.min(...r),Math.max(...r),Math.min(...i),Math.max(...i)],v=Math.min(n.cardWidth,n.cardHeight)*.3,_=`M${l+v} ${u}H${o-v}Q${o} ${u} ${o} ${u+v}V${f-v}Q${o} ${f} ${o-v} ${f}H${l+v}Q${l} ${f} ${l} ${f-v}V${u+v}Q${l} ${u} ${l+v} ${u}Z`,m=a.map((w,S)=>{const P=a[(S+1)%a.length]??w;return{x:(w.x+P.x)/2,y:(w.y+P.y)/2,turn:Math.atan2(P.y-w.y,P.x-w.x)*180/Math.PI}});return{path:_,arrows:m,main:!0}}function Xu({from:t,to:e},n,a){const r=n.get(t),i=n.get(e);if(!r||!i)return null;const l=vr(r,a),o=vr(i,a);if(r.row===i.row){const m=Math.sign(i.column-r.column),w=o.x-m*(a.cellWidth/2);if(Math.abs(r.column-i.column)===1)return{path:`M${l.x} ${l.y}H${o.x}`,arrows:[{x:w,y:o.y,turn:m>0?0:180}]};const S=r.row===0?1:-1,P=l.y+S*a.cellHeight/2;return{path:`M${l.x} ${l.y}V${P}H${o.x}V${o.y}`,arrows:[{x:o.x,y:P-S*(a.cellHeight-a.cardHeight)/5,turn:S*-90}]}}const u=Math.sign(i.row-r.row),f=o.y-u*(a.cellHeight/2),v=r.column===i.column?`M${l.x} ${l.y}V${o.y}`:`M${l.x} ${l.y}V${f}H${o.x}V${o.y}`,_=u*(a.cellHeight-a.cardHeight)/5;return{path:v,arrows:[{x:o.x,y:f+_,turn:u>0?90:-90}]}}var Qu=N('<i class="fill svelte-5lu18r"></i>'),ec=N('<i class="plan svelte-5lu18r"></i>'),tc=N('<i class="pointer svelte-5lu18r"></i>'),nc=N('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),ac=N('<span class="beside svelte-5lu18r"> </span>'),rc=N('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),sc=N('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),ic=N('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function lc(t,e){Le(e,!0);const n=Z(()=>e.view?_u(e.view):"blind"),a=Z(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),r=F=>`${Math.min(Math.max(F,0),s(a))/s(a)*100}%`,i=Z(()=>e.view&&s(n)!=="blind"?e.view.rate:null),l=Z(()=>s(n)==="plain"?"":`${Bt[s(n)]} `),o=Z(()=>e.view?ki(e.view):h("stage-unknown")),u=Z(()=>e.view?xi(e.view):""),f=Z(()=>e.view?.as_of?h("data-age",{span:lt(Na(e.view.as_of,e.now))}):""),v=Z(()=>s(n)==="bad"||s(n)==="blind"?s(o):s(u)),_=Z(()=>e.view?.end&&ka(e.view.end.met??1)!=="plain"),m=Z(()=>s(n)==="bad"?s(u):s(n)==="blind"?s(f):s(n)==="plain"?"":s(o));var w=ic();let S;var P=b(w),z=b(P),A=g(z,!0),R=c(P,2);let I;var L=b(R),p=c(L),M=g(p,!0),$=c(R,2),H=b($);{var x=F=>{var q=Qu();let X;T(D=>X=Je(q,"",X,{width:D}),[()=>r(s(i))]),y(F,q)};U(H,F=>{s(i)!==null&&F(x)})}var E=c(H,2);let B;var te=c(E,2);{var W=F=>{var q=ec();let X;T(D=>X=Je(q,"",X,{left:D}),[()=>r(e.view.planned_rate)]),y(F,q)};U(te,F=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&F(W)})}var V=c(te,2);{var ne=F=>{var q=tc();let X;T(D=>X=Je(q,"",X,{left:D}),[()=>r(s(i))]),y(F,q)};U(V,F=>{s(i)!==null&&F(ne)})}var Y=c($,2),K=b(Y),Q=b(K),ie=g(Q,!0),oe=c(Q,1,!0),de=c(K,2);{var k=F=>{var q=nc(),X=b(q),D=g(X,!0),ae=c(X);T(()=>{d(D,Bt.warn),d(ae,` ${e.short??""}`)}),y(F,q)},j=F=>{var q=ac(),X=g(q,!0);T(()=>d(X,s(m))),y(F,q)};U(de,F=>{e.short&&s(n)!=="bad"&&s(n)!=="blind"?F(k):F(j,-1)})}var O=c(Y,2);{var G=F=>{var q=sc(),X=b(q),D=b(X);{var ae=re=>{var le=gt();T((ge,be)=>d(le,`${ge??""}${be??""}`),[()=>h("total-of-plan",{actual:ue(e.view.actual),planned:ue(e.view.planned)}),()=>e.view.end?"":` ${De(e.site)}`]),y(re,le)},fe=re=>{var le=gt();T((ge,be)=>d(le,`${ge??""} ${be??""}`),[()=>ue(e.view.actual),()=>De(e.site)]),y(re,le)};U(D,re=>{e.view.planned_shift>0?re(ae):re(fe,-1)})}var C=c(X,2);{var ee=re=>{var le=rc();let ge;var be=b(le),Ae=g(be,!0),ze=c(be,1,!0);T((Oe,Ge)=>{ge=Re(le,1,"end svelte-5lu18r",null,ge,{poor:s(_)}),he(le,"title",Oe),d(Ae,s(_)?Bt.warn:"→"),d(ze,Ge)},[()=>h("end-title"),()=>ue(e.view.end.done.middle)]),y(re,le)};U(C,re=>{e.view.end&&re(ee)})}y(F,q)};U(O,F=>{e.view&&s(n)!=="blind"&&F(G)})}T((F,q,X,D,ae,fe)=>{S=Re(w,1,`card ${s(n)??""}`,"svelte-5lu18r",S,{hatched:s(n)==="blind"}),he(w,"data-stage",e.stage.id),he(w,"aria-label",F),he(z,"title",q),d(A,X),I=Re(R,1,"rate svelte-5lu18r",null,I,{none:s(i)===null}),d(L,D),d(M,ae),B=Je(E,"",B,{left:fe}),d(ie,s(l)),d(oe,s(v))},[()=>Ye(e.stage.name),()=>h("detail-open"),()=>Ye(e.stage.name),()=>s(i)===null?"—":dr(s(i)),()=>Yn(e.site),()=>r(e.stage.rate_nominal)]),Ze("click",z,function(...F){e.onopen?.apply(this,F)}),y(t,w),qe()}en(["click"]);var oc=N('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),uc=N("<span><!> </span>");function Nr(t,e){Le(e,!0);const n=Z(()=>ka(e.chance));var a=uc(),r=b(a);{var i=o=>{var u=oc(),f=g(u,!0);T(()=>d(f,Bt[s(n)])),y(o,u)};U(r,o=>{s(n)!=="plain"&&o(i)})}var l=c(r);T(o=>{Re(a,1,na(s(n)),"svelte-17l7kan"),d(l,` ${o??""}`)},[()=>fn(e.chance)]),y(t,a),qe()}var cc=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),dc=N('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Ra(t,e){Le(e,!0);let n=pi(e,"width",3,"54rem"),a=$o(e,cc),r;Aa(()=>r.showModal());var i=dc();So(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...a,[bn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var l=b(i),o=b(l),u=g(o,!0),f=c(o,2),v=g(f,!0),_=c(l,2);ho(_,()=>e.children),mi(i,m=>r=m,()=>r),T(m=>{d(u,e.title),d(v,m)},[()=>h("close")]),Ze("click",f,()=>r.close()),y(t,i),qe()}en(["click"]);var fc=N('<span class="svelte-hbf2jp"> </span>'),us=N('<dd class="plan svelte-hbf2jp"> </dd>'),vc=N('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),cs=N('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),hc=N('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),_c=N('<ul class="svelte-hbf2jp"></ul>'),gc=N('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function mc(t,e){Le(e,!0);const n=k=>k===null?"—":`${ue(k,2)} ${De(e.site)}`,a=k=>k===null?"—":`${ue(k*100,1)} %`,r=k=>k===null||e.metal.grade===null?"":`± ${_a(e.content,k)}`,i=Z(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),l=({loss:k,by:j})=>h(`loss-${k.replace("_","-")}`,{by:j===null?"":ft(e.site.stages,j)}),o=Z(()=>e.metal.ledger.lines.filter(({amount:k})=>k>=.005).sort((k,j)=>j.amount-k.amount));var u=gc(),f=b(u),v=b(f),_=c(v);{var m=k=>{var j=fc(),O=g(j,!0);T(G=>d(O,G),[()=>h("metal-sampled",{at:yt(e.metal.sampled_at,e.site.time_zone)})]),y(k,j)};U(_,k=>{e.metal.sampled_at&&k(m)})}var w=c(f,2),S=b(w),P=b(S),z=g(P,!0),A=c(P,2),R=b(A),I=c(R),L=g(I,!0),p=c(A,2);{var M=k=>{var j=us(),O=g(j,!0);T(G=>d(O,G),[()=>h("metal-of-plan",{planned:_a(e.content,e.metal.planned_grade)})]),y(k,j)};U(p,k=>{e.metal.planned_grade!==null&&k(M)})}var $=c(S,2);{var H=k=>{var j=vc(),O=b(j),G=g(O,!0),F=c(O,2),q=b(F),X=c(q),D=g(X),ae=c(F,2),fe=g(ae,!0);T((C,ee,re,le)=>{d(G,C),d(q,`${ee??""} `),d(D,`± ${re??""}`),d(fe,le)},[()=>h("metal-recovery"),()=>a(e.metal.recovery.now),()=>a(e.metal.recovery.sigma),()=>h("metal-of-plan",{planned:a(e.metal.recovery.planned)})]),y(k,j)};U($,k=>{e.metal.recovery&&k(H)})}var x=c($,2),E=b(x),B=g(E,!0),te=c(E,2),W=g(te,!0),V=c(te,2);{var ne=k=>{var j=us(),O=g(j,!0);T(G=>d(O,G),[()=>h("metal-of-plan",{planned:n(e.metal.planned)})]),y(k,j)};U(V,k=>{e.metal.planned!==null&&k(ne)})}var Y=c(x,2);{var K=k=>{var j=cs(),O=b(j),G=g(O,!0),F=c(O,2),q=g(F);T((X,D,ae)=>{d(G,X),d(q,`${D??""} ${ae??""}`)},[()=>h("metal-gap"),()=>Qt(s(i),2),()=>De(e.site)]),y(k,j)};U(Y,k=>{s(i)!==null&&k(K)})}var Q=c(Y,2);{var ie=k=>{var j=cs(),O=b(j),G=g(O,!0),F=c(O,2),q=g(F);T((X,D,ae)=>{d(G,X),d(q,`${D??""} ${ae??""}`)},[()=>h("metal-unknown"),()=>ue(e.metal.unknown),()=>De(e.site)]),y(k,j)};U(Q,k=>{e.metal.unknown>=1&&k(ie)})}var oe=c(w,2);{var de=k=>{var j=_c();$e(j,21,()=>s(o),O=>`${O.loss}-${O.by}`,(O,G)=>{var F=hc(),q=b(F),X=g(q,!0),D=c(q),ae=g(D,!0);T((fe,C)=>{d(X,fe),d(ae,C)},[()=>l(s(G)),()=>n(s(G).amount)]),y(O,F)}),y(k,j)};U(oe,k=>{s(o).length>0&&k(de)})}T((k,j,O,G,F,q)=>{d(v,`${k??""} `),d(z,j),d(R,`${O??""} `),d(L,G),d(B,F),d(W,q)},[()=>h("metal-title",{content:Ye(e.content.name)}),()=>h("metal-grade"),()=>_a(e.content,e.metal.grade),()=>r(e.metal.grade_sigma),()=>h(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),y(t,u),qe()}var pc=N(" <!>",1),wc=N('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),bc=N("<i></i>"),yc=N('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),kc=N('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),xc=N('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Ec=N('<p class="quiet svelte-175ive"> </p>'),Sc=N("<br/> ",1),Tc=N('<!> <!> <!> <p class="quiet svelte-175ive"> <!></p>',1);function Ac(t,e){Le(e,!0);const n=Z(()=>[{title:h("time-title"),times:e.view.times},{title:h("time-last"),times:e.view.last_times}].flatMap(({title:u,times:f})=>f&&f.elapsed_micros>0?{title:u,times:f}:[])),a=(u,{elapsed_micros:f})=>u/Math.max(f,1)*100,r=u=>u===null?"—":`${ue(u*100)} %`,i=u=>h(`time-${u.replace("_","-")}`),l=Z(()=>Mi(e.chain)?.stages.find(({id:u})=>u===e.stage.id)?.met??null),o=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let u=Z(()=>Ye(e.stage.name));Ra(t,{get title(){return s(u)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(f,v)=>{var _=Tc(),m=Te(_);{var w=p=>{var M=wc(),$=b(M),H=b($),x=c(H),E=g(x,!0),B=c($,2),te=b(B),W=g(te),V=c(te,2);{var ne=Y=>{var K=pc(),Q=Te(K),ie=c(Q);Nr(ie,{get chance(){return e.view.end.met}}),T(oe=>d(Q,`${oe??""} `),[()=>h("end-of-plan",{planned:`${ue(e.view.end.planned)} ${De(e.site)}`})]),y(Y,K)};U(V,Y=>{e.view.end.met!==null&&Y(ne)})}T((Y,K,Q,ie)=>{d(H,`${Y??""} `),d(E,K),d(W,`${Q??""} ${ie??""}`)},[()=>h("end-title"),()=>yt(e.view.end.at,e.site.time_zone),()=>Ia(e.view.end.done),()=>De(e.site)]),y(p,M)};U(m,p=>{e.view.end&&p(w)})}var S=c(m,2);$e(S,17,()=>s(n),({title:p,times:M})=>p,(p,M)=>{let $=()=>s(M).title,H=()=>s(M).times;var x=xc(),E=b(x),B=b(E),te=c(B),W=g(te),V=c(E,2);$e(V,21,()=>H().elements,({element:K,micros:Q})=>K,(K,Q)=>{let ie=()=>s(Q).element,oe=()=>s(Q).micros;var de=bc();let k;T(j=>{Re(de,1,na(ie()),"svelte-175ive"),k=Je(de,"",k,{width:j})},[()=>`${a(oe(),H())??""}%`]),y(K,de)});var ne=c(V,2);$e(ne,21,()=>H().elements,({element:K,micros:Q})=>K,(K,Q)=>{let ie=()=>s(Q).element,oe=()=>s(Q).micros;var de=yc(),k=b(de),j=c(k,2),O=g(j,!0),G=c(j,2),F=g(G,!0),q=c(G,2),X=g(q);T((D,ae,fe)=>{Re(k,1,na(ie()),"svelte-175ive"),d(O,D),d(F,ae),d(X,`${fe??""} %`)},[()=>i(ie()),()=>lt(oe()/1e6),()=>ue(a(oe(),H()))]),y(K,de)});var Y=c(ne,2);$e(Y,20,()=>o,K=>K,(K,Q)=>{var ie=kc(),oe=b(ie),de=g(oe,!0),k=c(oe,2),j=g(k,!0);T((O,G)=>{d(de,O),d(j,G)},[()=>i(Q),()=>r(H()[Q])]),y(K,ie)}),T((K,Q)=>{d(B,`${$()??""} `),d(W,`${K??""}–${Q??""}`)},[()=>yt(H().start,e.site.time_zone),()=>yt(H().until,e.site.time_zone)]),y(p,x)},p=>{var M=Ec(),$=g(M,!0);T(H=>d($,H),[()=>h("time-none")]),y(p,M)});var P=c(S,2);{var z=p=>{mc(p,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};U(P,p=>{e.site.content&&e.view.metal&&p(z)})}var A=c(P,2),R=b(A),I=c(R);{var L=p=>{var M=Sc(),$=c(Te(M),1,!0);T(H=>d($,H),[()=>h("plan-trial-stage",{chance:fn(s(l))})]),y(p,M)};U(I,p=>{s(l)!==null&&p(L)})}T((p,M)=>d(R,`${p??""} ${M??""} `),[()=>h("total-of-plan",{actual:ue(e.view.actual),planned:ue(e.view.planned)}),()=>De(e.site)]),y(f,_)},$$slots:{default:!0}})}qe()}var Mc=N("<b> </b>"),$c=N('<p class="burn svelte-1fyk3n3"> </p>'),zc=N('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Nc=N('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Ic=N('<p class="svelte-1fyk3n3"> </p>'),Rc=N('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Oc=N('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Pc=N('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function Cc(t,e){Le(e,!0);const n=Z(()=>e.view.drum?yu(e.view.drum):""),a=Z(()=>[...e.view.stages].filter(({lag_secs:A,state:R})=>A!==null&&R!=="unknown").sort((A,R)=>(R.lag_secs??0)-(A.lag_secs??0)).find(({lag_secs:A})=>(A??0)>yi)),r=Z(()=>s(a)!==void 0&&s(a).id===e.view.drum?.stage),i=Z(()=>e.view.stages.filter(({state:A})=>A==="unknown").length),l=Z(()=>e.site.buffers.flatMap(A=>{const R=e.view.buffers.find(({id:I})=>I===A.id);return R?{buffer:A,...$r(A,R,e.view.incidents)}:[]}).filter(({clock:A,tone:R})=>A!==null&&R==="warn").sort((A,R)=>(A.clock?.in_secs??0)-(R.clock?.in_secs??0))[0]);var o=Pc(),u=b(o);{var f=A=>{var R=zc(),I=Te(R),L=c(b(I)),p=c(I,2),M=b(p),$=c(M);{var H=W=>{var V=Mc(),ne=g(V,!0);T(Y=>d(ne,Y),[()=>fr(s(a)?.lag_secs??0)]),y(W,V)};U($,W=>{s(r)&&W(H)})}var x=c($,2),E=g(x,!0),B=c(p,2);{var te=W=>{var V=$c(),ne=g(V,!0);T(()=>d(ne,s(n))),y(W,V)};U(B,W=>{s(n)&&W(te)})}T((W,V,ne)=>{d(L,` ${W??""}`),d(M,`${V??""} `),d(E,ne)},[()=>h("summary-drum",{at:Ke(e.view.drum.since,e.now,e.site.time_zone)}),()=>ft(e.site.stages,e.view.drum.stage),()=>h(`drum-${e.view.drum.limits}`)]),y(A,R)};U(u,A=>{e.view.drum&&A(f)})}var v=c(u,2);{var _=A=>{var R=Nc(),I=Te(R),L=g(I,!0),p=c(I,2),M=b(p),$=c(M),H=g($,!0);T((x,E,B)=>{d(L,x),d(M,`${E??""} `),d(H,B)},[()=>h("summary-worst"),()=>ft(e.site.stages,s(a).id),()=>fr(s(a).lag_secs??0)]),y(A,R)},m=A=>{var R=Ic(),I=g(R,!0);T(L=>d(I,L),[()=>h("summary-in-step")]),y(A,R)};U(v,A=>{s(a)&&!s(r)?A(_):!s(a)&&s(i)===0&&e.view.plan.version>0&&A(m,1)})}var w=c(v,2);{var S=A=>{var R=Rc(),I=Te(R),L=g(I,!0),p=c(I,2),M=b(p),$=c(M),H=g($,!0),x=c($);T((E,B,te,W,V)=>{d(L,E),d(M,`${B??""}: ${te??""} `),d(H,W),d(x,`, ${V??""}`)},[()=>h("summary-clock"),()=>ft(e.site.buffers,s(l).buffer.id),()=>h(`buffer-${s(l).limit}-in`),()=>lt(s(l).clock.in_secs),()=>Ke(s(l).clock.at,e.now,e.site.time_zone)]),y(A,R)};U(w,A=>{s(l)?.clock&&A(S)})}var P=c(w,2);{var z=A=>{var R=Oc(),I=c(b(R));T(L=>d(I,` ${L??""}`),[()=>h("summary-unknown",{n:s(i),count:String(s(i))})]),y(A,R)};U(P,A=>{s(i)>0&&A(z)})}y(t,o),qe()}var Dc=si("<path></path>"),Lc=si('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),qc=N('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),jc=N("<!> <!>",1),Fc=N('<li class="svelte-19b428o"><!></li>'),Uc=N('<div class="inside svelte-19b428o"><!></div>'),Hc=N('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),Vc=N('<section class="chain svelte-19b428o"><!></section> <!>',1);function Bc(t,e){Le(e,!0);let n=pe(0),a=pe(0),r=pe(null);const i=Z(()=>ju(e.site)),l=Z(()=>Vu(s(i),s(n),s(a))),o=Z(()=>{const p=s(n)/s(l).columns,M=Math.max(112,s(a)/s(l).rows),$=Math.min(p/240,M/214,1.9);return{cellWidth:p,cellHeight:M,u:$,cardWidth:p-32*$,cardHeight:M-26*$}}),u=Z(()=>Yu(s(i),s(l),s(o))),f=Z(()=>new Map(e.view.stages.map(p=>[p.id,p]))),v=Z(()=>new Map(e.view.buffers.map(p=>[p.id,p]))),_=Z(()=>s(l).rows*s(o).cellHeight),m=Z(()=>e.site.stages.find(({id:p})=>p===s(r))),w=Z(()=>s(r)===null?void 0:s(f).get(s(r)));var S=Vc(),P=Te(S);let z;var A=b(P);{var R=p=>{var M=Hc(),$=Te(M),H=b($);$e(H,17,()=>s(u),W=>W.path,(W,V)=>{var ne=Dc();let Y,K;T(()=>{he(ne,"d",s(V).path),Y=Re(ne,0,"svelte-19b428o",null,Y,{main:s(V).main}),K=Je(ne,"",K,{"stroke-width":(s(V).main?22:8)*s(o).u})}),y(W,ne)});var x=c(H);$e(x,17,()=>s(u),W=>W.path,(W,V)=>{var ne=dn(),Y=Te(ne);$e(Y,17,()=>s(V).arrows,({x:K,y:Q,turn:ie})=>`${K},${Q}`,(K,Q)=>{let ie=()=>s(Q).x,oe=()=>s(Q).y,de=()=>s(Q).turn;var k=Lc();T(()=>he(k,"transform",`translate(${ie()??""} ${oe()??""}) rotate(${de()??""}) scale(${s(o).u*(s(V).main?1.1:.75)})`)),y(K,k)}),y(W,ne)});var E=c($,2);$e(E,21,()=>s(i).nodes,W=>W.key,(W,V)=>{const ne=Z(()=>s(l).cells.get(s(V).key));var Y=dn(),K=Te(Y);{var Q=ie=>{var oe=Fc();let de;var k=b(oe);{var j=G=>{const F=Z(()=>e.site.stages.find(({id:C})=>C===s(V).id));var q=jc(),X=Te(q);{var D=C=>{var ee=qc(),re=c(b(ee));T(le=>{he(ee,"data-drum",s(V).id),d(re,` ${le??""}`)},[()=>h("drum-mark")]),y(C,ee)};U(X,C=>{e.view.drum?.stage===s(V).id&&C(D)})}var ae=c(X,2);{var fe=C=>{{let ee=Z(()=>s(f).get(s(V).id)),re=Z(()=>Mu(e.site,s(f).get(s(V).id),e.view.incidents));lc(C,{get site(){return e.site},get stage(){return s(F)},get view(){return s(ee)},get now(){return e.now},get short(){return s(re)},onopen:()=>ce(r,s(V).id,!0)})}};U(ae,C=>{s(F)&&C(fe)})}y(G,q)},O=G=>{const F=Z(()=>e.site.buffers.find(({id:ae})=>ae===s(V).id));var q=dn(),X=Te(q);{var D=ae=>{{let fe=Z(()=>s(v).get(s(V).id));Lu(ae,{get site(){return e.site},get buffer(){return s(F)},get view(){return s(fe)},get incidents(){return e.view.incidents},get now(){return e.now}})}};U(X,ae=>{s(F)&&ae(D)})}y(G,q)};U(k,G=>{s(V).kind==="stage"?G(j):G(O,-1)})}T(()=>de=Je(oe,"",de,{left:`${(s(ne).column+.5)*s(o).cellWidth-s(o).cardWidth/2}px`,top:`${(s(ne).row+.5)*s(o).cellHeight-s(o).cardHeight/2}px`,width:`${s(o).cardWidth??""}px`,height:`${s(o).cardHeight??""}px`})),y(ie,oe)};U(K,ie=>{s(ne)&&ie(Q)})}y(W,Y)});var B=c(E,2);{var te=W=>{var V=Uc();let ne;var Y=b(V);Cc(Y,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),T(()=>ne=Je(V,"",ne,{left:`${s(l).free.column*s(o).cellWidth+15*s(o).u}px`,top:`${s(l).free.row*s(o).cellHeight+13*s(o).u}px`,width:`${s(l).free.columns*s(o).cellWidth-30*s(o).u}px`,height:`${s(l).free.rows*s(o).cellHeight-26*s(o).u}px`})),y(W,V)};U(B,W=>{s(l).free&&W(te)})}T(()=>{he($,"width",s(n)),he($,"height",s(_))}),y(p,M)};U(A,p=>{s(n)>0&&p(R)})}var I=c(P,2);{var L=p=>{Ac(p,{get site(){return e.site},get stage(){return s(m)},get view(){return s(w)},get chain(){return e.view},onclose:()=>ce(r,null)})};U(I,p=>{s(m)&&s(w)&&p(L)})}T(p=>{he(P,"aria-label",p),z=Je(P,"",z,{"--u":`${s(o).u??""}px`})},[()=>h("chain-label")]),Wr(P,"clientWidth",p=>ce(n,p)),Wr(P,"clientHeight",p=>ce(a,p)),y(t,S),qe()}class Ir extends Error{}const Ri="/api/v1";async function tn(t,e,n){const a=await fetch(Ri+e,{method:t,headers:n===void 0?{}:{"content-type":"application/json"},body:n===void 0?null:JSON.stringify(n),cache:"no-store"}),r=await a.text();if(!a.ok)throw new Ir(Wc(r)??`${a.status} ${a.statusText}`);return r===""?null:JSON.parse(r)}function Wc(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const Kc=()=>tn("GET","/site"),Gc=()=>tn("GET","/view"),Zc=(t,e,n)=>tn("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),Yc=(t,e,n)=>tn("POST",`/incidents/${t}/comment`,{by:e,comment:n}),Jc=t=>tn("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Xc=()=>tn("DELETE","/demo/scenarios"),ds=t=>tn("POST","/replay",t);async function Oi(t,e){try{return await tn("GET",t)}catch(n){if(n instanceof Ir)return e;throw n}}const Qc=()=>Oi("/demo",{available:!1,scenarios:[]}),ed=()=>Oi("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function td(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Ri}/live`}const fs=12e3,nd=1500,ad=1e4,vs=[500,1e3,2e3,4e3,5e3];class rd{#e=pe(null);get site(){return s(this.#e)}set site(e){ce(this.#e,e)}#l=pe(null);get view(){return s(this.#l)}set view(e){ce(this.#l,e)}#t=pe("");get now(){return s(this.#t)}set now(e){ce(this.#t,e,!0)}#r=pe(!1);get up(){return s(this.#r)}set up(e){ce(this.#r,e,!0)}#n=pe(0);get heardAt(){return s(this.#n)}set heardAt(e){ce(this.#n,e,!0)}#a=pe(0);get movedAt(){return s(this.#a)}set movedAt(e){ce(this.#a,e,!0)}#i=pe(bt(Date.now()));get wall(){return s(this.#i)}set wall(e){ce(this.#i,e,!0)}#s=pe("");get error(){return s(this.#s)}set error(e){ce(this.#s,e,!0)}#o=pe(!1);get paused(){return s(this.#o)}set paused(e){ce(this.#o,e,!0)}#u=null;#c=0;#v=!1;#m=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>nd}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>ad}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>fs&&this.#p(this.#u)}async#h(){try{this.site=await Kc(),this.view||(this.#d(await Gc()),this.heardAt=Date.now()),this.error=""}catch(a){(a instanceof Ir||a instanceof SyntaxError)&&(this.error=a.message),this.#b();return}const e=new WebSocket(td());this.#u=e,this.#v=this.#m>0,this.#m+=1;const n=setTimeout(()=>this.#p(e),fs);e.onmessage=a=>{clearTimeout(n),this.#u===e&&this.#w(JSON.parse(String(a.data)))},e.onclose=()=>{clearTimeout(n),this.#p(e)}}#p(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#b())}#b(){const e=vs[Math.min(this.#c,vs.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#w(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Se=new rd;var sd=N('<span aria-hidden="true">▶</span>'),id=N("<button><!> </button>"),ld=N('<span class="quiet"> </span>'),od=N('<button data-stop=""><span aria-hidden="true">■</span> </button>'),ud=N('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),cd=N("<span> </span>"),dd=N("<button> </button>"),fd=N("<b> </b>"),vd=N('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),hd=N('<span class="error svelte-16mkr40" role="alert"> </span>'),_d=N('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function gd(t,e){Le(e,!0);let n=pi(e,"asTable",15);const a=[1,10,60,600];let r=pe(null),i=pe(null),l=pe("");async function o(){try{ce(r,e.mode==="demo"?await Qc():null,!0),ce(i,e.mode==="replay"?await ed():null,!0),Se.paused=s(i)!==null&&s(i).available&&s(i).paused}catch{}}async function u(I){ce(l,"");try{await I}catch(L){ce(l,h("refused",{error:L instanceof Error?L.message:String(L)}),!0)}await o()}Aa(()=>{e.mode&&o();const I=setInterval(()=>{o()},3e3);return()=>clearInterval(I)});const f=Z(()=>s(r)?.scenarios.some(I=>I.running)??!1);var v=_d(),_=b(v);{var m=I=>{var L=ud(),p=b(L),M=g(p,!0),$=c(p,2);$e($,17,()=>s(r).scenarios,E=>E.id,(E,B)=>{var te=id(),W=b(te);{var V=Y=>{var K=sd();y(Y,K)};U(W,Y=>{s(B).running&&Y(V)})}var ne=c(W);T((Y,K)=>{he(te,"data-scenario",s(B).id),he(te,"aria-pressed",s(B).running),d(ne,` ${Y??""}${K??""}`)},[()=>Ye(s(B).name),()=>s(B).running?` · ${h("demo-running")}`:""]),Ze("click",te,()=>u(Jc(s(B).id))),y(E,te)},E=>{var B=ld(),te=g(B,!0);T(W=>d(te,W),[()=>h("demo-none")]),y(E,B)});var H=c($,2);{var x=E=>{var B=od(),te=c(b(B));T(W=>{B.disabled=!s(f),d(te,` ${W??""}`)},[()=>h("demo-stop")]),Ze("click",B,()=>u(Xc())),y(E,B)};U(H,E=>{s(r).scenarios.length>0&&E(x)})}T(E=>d(M,E),[()=>h("demo-title")]),y(I,L)};U(_,I=>{s(r)?.available&&I(m)})}var w=c(_,2);{var S=I=>{var L=vd(),p=b(L),M=g(p,!0),$=c(p,2);{var H=Y=>{var K=cd(),Q=g(K);T((ie,oe,de)=>d(Q,`${ie??""}
          ${oe??""}–${de??""}`),[()=>za(s(i).from,e.site.time_zone),()=>yt(s(i).from,e.site.time_zone),()=>yt(s(i).until,e.site.time_zone)]),y(Y,K)};U($,Y=>{s(i).from&&s(i).until&&Y(H)})}var x=c($,2),E=g(x,!0),B=c(x,2),te=g(B,!0),W=c(B,2);$e(W,16,()=>a,Y=>Y,(Y,K)=>{var Q=dd(),ie=g(Q);T(()=>{he(Q,"aria-pressed",s(i).speed===K),d(ie,`×${K??""}`)}),Ze("click",Q,()=>u(ds({speed:K}))),y(Y,Q)});var V=c(W,2);{var ne=Y=>{var K=fd(),Q=g(K,!0);T(ie=>d(Q,ie),[()=>h("replay-paused")]),y(Y,K)};U(V,Y=>{s(i).paused&&Y(ne)})}T((Y,K,Q)=>{d(M,Y),d(E,K),d(te,Q)},[()=>h("replay-title"),()=>s(i).paused?`▶ ${h("replay-play")}`:`❚❚ ${h("replay-pause")}`,()=>h("replay-speed")]),Ze("click",x,()=>u(ds({paused:!s(i)?.paused}))),y(I,L)};U(w,I=>{s(i)?.available&&I(S)})}var P=c(w,2);{var z=I=>{var L=hd(),p=g(L);T(()=>d(p,`■ ${s(l)??""}`)),y(I,L)};U(P,I=>{s(l)&&I(z)})}var A=c(P,2),R=g(A,!0);T(I=>{he(A,"aria-pressed",n()),d(R,I)},[()=>h(n()?"table-hide":"table-show")]),Ze("click",A,()=>n(!n())),y(t,v),qe()}en(["click"]);function md(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class pd{#e=pe(bt(md()));get current(){return s(this.#e)}set current(e){ce(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const yn=new pd;var wd=N("<span> </span>"),bd=N('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),yd=N('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),kd=N('<section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),xd=N('<p class="quiet"> </p>');function Ed(t,e){Le(e,!0);const n=Z(()=>e.view.forecast),a=Z(()=>e.view.stages.flatMap(({id:o,end:u})=>u?[{id:o,...u}]:[])),r=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-held",{held:ue(u*o),cases:ue(o)}),i=({cases:o,mean:u})=>u===null?h("grade-none"):h("grade-off",{off:`${ue(u*100,1)} %`,cases:ue(o)}),l=Z(()=>s(n)?[...s(n).levels_held.map(o=>({what:h("grade-levels",{ahead:lt(o.ahead_secs)}),said:r(o.held),aim:"80 %"})),{what:h("grade-clock"),said:i(s(n).clock_error),aim:""},{what:h("grade-end-held"),said:r(s(n).end_held),aim:"80 %"},{what:h("grade-end-error"),said:i(s(n).end_error),aim:""}]:[]);{let o=Z(()=>h("forecast-title"));Ra(t,{get title(){return s(o)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(u,f)=>{var v=dn(),_=Te(v);{var m=S=>{var P=kd(),z=Te(P),A=b(z),R=b(A),I=c(R);{var L=C=>{var ee=wd(),re=g(ee,!0);T(le=>d(re,le),[()=>Ke(s(a)[0].at,e.now,e.site.time_zone)]),y(C,ee)};U(I,C=>{s(a)[0]&&C(L)})}var p=c(A,2),M=b(p),$=b(M),H=b($),x=g(H,!0),E=c(H),B=g(E),te=c(E),W=g(te,!0),V=c(te),ne=g(V,!0),Y=c(M);$e(Y,21,()=>s(a),C=>C.id,(C,ee)=>{var re=bd(),le=b(re),ge=g(le,!0),be=c(le),Ae=g(be,!0),ze=c(be),Oe=g(ze,!0),Ge=c(ze),et=b(Ge);{var ot=Ne=>{var je=gt("—");y(Ne,je)},at=Ne=>{Nr(Ne,{get chance(){return s(ee).met}})};U(et,Ne=>{s(ee).met===null?Ne(ot):Ne(at,-1)})}T((Ne,je,tt)=>{d(ge,Ne),d(Ae,je),d(Oe,tt)},[()=>ft(e.site.stages,s(ee).id),()=>s(ee).met===null?"—":ue(s(ee).planned),()=>Ia(s(ee).done)]),y(C,re)});var K=c(z,2),Q=b(K),ie=g(Q,!0),oe=c(Q,2),de=b(oe),k=b(de),j=b(k),O=g(j,!0),G=c(j),F=g(G,!0),q=c(G),X=g(q,!0),D=c(de);$e(D,21,()=>s(l),C=>C.what,(C,ee)=>{var re=yd(),le=b(re),ge=g(le,!0),be=c(le),Ae=g(be,!0),ze=c(be),Oe=g(ze,!0);T(()=>{d(ge,s(ee).what),d(Ae,s(ee).said),d(Oe,s(ee).aim)}),y(C,re)});var ae=c(oe,2),fe=g(ae,!0);T((C,ee,re,le,ge,be,Ae,ze,Oe,Ge,et)=>{d(R,`${C??""} `),d(x,ee),d(B,`${re??""}, ${le??""}`),d(W,ge),d(ne,be),d(ie,Ae),d(O,ze),d(F,Oe),d(X,Ge),d(fe,et)},[()=>h("end-title"),()=>h("stage-label"),()=>h("planned-label"),()=>De(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>h("grade-title"),()=>h("grade-what"),()=>h("grade-was"),()=>h("grade-aim"),()=>h("forecast-at",{at:Ke(s(n).at,e.now,e.site.time_zone),paths:String(s(n).paths),span:lt(s(n).horizon_secs)})]),y(S,P)},w=S=>{var P=xd(),z=g(P,!0);T(A=>d(z,A),[()=>h("forecast-none")]),y(S,P)};U(_,S=>{s(n)?S(m):S(w,-1)})}y(u,v)},$$slots:{default:!0}})}qe()}var Sd=N('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Td=N('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Ad=N('<p class="quiet"> </p>');function Md(t,e){Le(e,!0);const n=({version:r})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===r),a=r=>`${za(r,e.site.time_zone).slice(0,5)} ${yt(r,e.site.time_zone)}`;{let r=Z(()=>h("plan-trial-title"));Ra(t,{get title(){return s(r)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,l)=>{var o=dn(),u=Te(o);$e(u,17,()=>e.view.plan_trials,f=>f.version,(f,v)=>{var _=Td(),m=b(_),w=b(m),S=c(w),P=g(S),z=c(m,2),A=b(z),R=b(A),I=b(R),L=g(I,!0),p=c(I),M=g(p),$=c(p),H=g($,!0),x=c($),E=g(x,!0),B=c(A);$e(B,21,()=>s(v).stages.filter(({met:Y})=>Y!==null),Y=>Y.id,(Y,K)=>{var Q=Sd(),ie=b(Q),oe=g(ie,!0),de=c(ie),k=g(de,!0),j=c(de),O=g(j,!0),G=c(j),F=b(G);{let q=Z(()=>s(K).met??1);Nr(F,{get chance(){return s(q)}})}T((q,X,D)=>{d(oe,q),d(k,X),d(O,D)},[()=>ft(e.site.stages,s(K).id),()=>ue(s(K).planned),()=>Ia(s(K).done)]),y(Y,Q)});var te=c(z,2),W=g(te,!0),V=c(te,2),ne=g(V,!0);T((Y,K,Q,ie,oe,de,k,j,O,G)=>{d(w,`${Y??""} `),d(P,`${K??""}${Q??""}`),d(L,ie),d(M,`${oe??""}, ${de??""}`),d(H,k),d(E,j),d(W,O),d(ne,G)},[()=>h("plan-trial-of",{version:String(s(v).version),from:a(s(v).shift_start),until:yt(s(v).shift_end,e.site.time_zone)}),()=>n(s(v))?.author??"",()=>n(s(v))?.reason?` · ${n(s(v))?.reason}`:"",()=>h("stage-label"),()=>h("planned-label"),()=>De(e.site),()=>h("plan-trial-done"),()=>h("plan-trial-chance"),()=>s(v).weakest?wu(e.site,s(v).weakest):h("plan-trial-no-weak"),()=>h("plan-trial-at",{at:Ke(s(v).at,e.now,e.site.time_zone)})]),y(f,_)},f=>{var v=Ad(),_=g(v,!0);T(m=>d(_,m),[()=>h("plan-trial-none")]),y(f,v)}),y(i,o)},$$slots:{default:!0}})}qe()}var $d=N('<span class="warn"><span aria-hidden="true">▲</span> </span>'),zd=N('<p class="svelte-1066faq"><strong> </strong> </p>'),Ya=N('<p class="quiet svelte-1066faq"> </p>'),Nd=N('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Id=N('<td class="svelte-1066faq"> </td>'),Rd=N('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),hs=N('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Od=N('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Pd=N('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Cd=N('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p>',1);function Dd(t,e){Le(e,!0);const n=["no_answer","queue_full","sequence","refused","skipped"],a=["late","too_late"],r=["good","late","uncertain","duplicate"],i=({readings:p,outcomes:M},$)=>p===0?null:$.reduce((H,x)=>H+(M[x]??0),0)/p,l=p=>p===null?"—":`${ue(p*100,p>0&&p<.1?1:0)} %`,o=p=>{const M=i(p,[...r,...n,"too_late"]);return M===null?null:Math.max(0,1-M)},u=({up:p,silent:M})=>h(p===!1?"source-down":M?"source-silent":"source-alive"),f=({up:p,silent:M,findings:$})=>p!==!1&&!M&&$.length===0,v=({last_received_at:p})=>p===null?"—":ra(p,e.site.time_zone),_=({least_age_secs:p})=>p===null?"—":h("source-secs",{secs:ue(p,1)}),m=p=>h(p<0?"clock-ahead":"clock-behind",{by:lt(Math.abs(p))}),w=({kind:p,secs:M,signals:$,devices:H})=>{const x=$.map(B=>ft(e.site.signals,B)).join(", "),E=p==="clocks_corrected"?m(M??0):lt(M??0);return h(`finding-${p.replaceAll("_","-")}`,{by:E,signals:x,devices:H.join(", ")})},S=p=>[p.trusted?h("clock-trusted"):p.offset_secs===0?h("clock-well"):m(p.offset_secs),p.gains_secs_a_day===null?"":h("clock-gains",{secs:Qt(p.gains_secs_a_day,1)}),p.set_at===null||p.set_by_secs===null?"":h("clock-set",{at:Ke(p.set_at,e.now,e.site.time_zone),by:Qt(p.set_by_secs,0)}),p.waiting===0?"":h("clock-waiting",{count:ue(p.waiting)})],P=({kind:p})=>h(`finding-${p.replaceAll("_","-")}-steps`),z=200,A=Z(()=>p=>{const M=new Map(e.site.signals.filter($=>$.source===p).map($=>[$.id,$]));return e.view.signals.flatMap($=>{const H=M.get($.id);return H?[{...$,name:Ye(H.name),unit:H.unit}]:[]})}),R=p=>Math.abs(p)<10?3:Math.abs(p)<1e3?1:0,I=({value:p,unit:M})=>p===null?"—":`${ue(p,R(p))} ${M}`,L=({outcomes:p})=>Object.entries(p).filter(([M])=>M!=="good").sort(([,M],[,$])=>$-M).map(([M,$])=>`${h(`outcome-${M.replaceAll("_","-")}`)}: ${ue($)}`).join(" · ");{let p=Z(()=>h("sources-title"));Ra(t,{get title(){return s(p)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(M,$)=>{var H=Cd(),x=Te(H),E=b(x),B=b(E),te=b(B),W=g(te,!0),V=c(te),ne=g(V,!0),Y=c(V),K=g(Y,!0),Q=c(Y),ie=g(Q,!0),oe=c(Q),de=g(oe,!0),k=c(oe),j=g(k,!0),O=c(k),G=g(O,!0),F=c(O),q=g(F,!0),X=c(E);$e(X,21,()=>e.view.sources,fe=>fe.id,(fe,C)=>{const ee=Z(()=>s(A)(s(C).id));var re=Pd(),le=Te(re);let ge;var be=b(le),Ae=g(be,!0),ze=c(be),Oe=b(ze);{var Ge=Pe=>{var Ve=gt();T(ht=>d(Ve,ht),[()=>u(s(C))]),y(Pe,Ve)},et=Z(()=>f(s(C))),ot=Pe=>{var Ve=$d(),ht=c(b(Ve));T(ut=>d(ht,` ${ut??""}`),[()=>u(s(C))]),y(Pe,Ve)};U(Oe,Pe=>{s(et)?Pe(Ge):Pe(ot,-1)})}var at=c(ze),Ne=g(at,!0),je=c(at),tt=g(je,!0),vt=c(je),nn=g(vt,!0),Lt=c(vt),qt=g(Lt,!0),gn=c(Lt),Cn=g(gn,!0),Dn=c(gn),mn=g(Dn,!0),an=c(le,2);{var Ln=Pe=>{var Ve=Nd(),ht=b(Ve),ut=b(ht);$e(ut,17,()=>s(C).findings,ve=>ve.kind,(ve,Me)=>{var Be=zd(),we=b(Be),ke=g(we,!0),Ee=c(we);T((xe,Fe)=>{d(ke,xe),d(Ee,` ${Fe??""}`)},[()=>w(s(Me)),()=>P(s(Me))]),y(ve,Be)});var xt=c(ut,2);{var J=ve=>{var Me=Ya(),Be=g(Me);T((we,ke)=>d(Be,`${we??""} ${ke??""}`),[()=>h("source-reasons"),()=>L(s(C).last_hour)]),y(ve,Me)},se=Z(()=>L(s(C).last_hour));U(xt,ve=>{s(se)&&ve(J)})}y(Pe,Ve)},qn=Z(()=>s(C).findings.length>0||L(s(C).last_hour));U(an,Pe=>{s(qn)&&Pe(Ln)})}var Kt=c(an,2);{var pn=Pe=>{var Ve=hs(),ht=b(Ve),ut=b(ht),xt=b(ut),J=g(xt,!0),se=c(xt,2),ve=b(se);$e(ve,21,()=>s(C).clocks.slice(0,z),we=>we.device,(we,ke)=>{var Ee=Rd(),xe=b(Ee),Fe=g(xe,!0),pt=c(xe);$e(pt,17,()=>S(s(ke)),li,(Et,rt,zt,jt)=>{var Ft=Id(),jn=g(Ft,!0);T(()=>d(jn,s(rt))),y(Et,Ft)}),T(()=>d(Fe,s(ke).device)),y(we,Ee)});var Me=c(se,2);{var Be=we=>{var ke=Ya(),Ee=g(ke,!0);T(xe=>d(Ee,xe),[()=>h("source-signals-more",{count:ue(s(C).clocks.length-z)})]),y(we,ke)};U(Me,we=>{s(C).clocks.length>z&&we(Be)})}T(we=>{he(ut,"data-clocks",s(C).id),d(J,we)},[()=>h("source-clocks",{count:ue(s(C).clocks.length)})]),y(Pe,Ve)};U(Kt,Pe=>{s(C).clocks.length>0&&Pe(pn)})}var Oa=c(Kt,2);{var ua=Pe=>{var Ve=hs(),ht=b(Ve),ut=b(ht),xt=b(ut),J=g(xt,!0),se=c(xt,2),ve=b(se);$e(ve,21,()=>s(ee).slice(0,z),we=>we.id,(we,ke)=>{var Ee=Od(),xe=b(Ee),Fe=g(xe,!0),pt=c(xe),Et=g(pt,!0),rt=c(pt),zt=g(rt),jt=c(rt),Ft=g(jt,!0);T((jn,Pa,Ca,Da)=>{d(Fe,s(ke).name),d(Et,jn),d(zt,`${Pa??""}${Ca??""}`),d(Ft,Da)},[()=>I(s(ke)),()=>h(`signal-${s(ke).quality.replaceAll("_","-")}`),()=>s(ke).stale&&s(ke).occurred_at?` · ${h("signal-stale")}`:"",()=>s(ke).occurred_at===null?"—":ra(s(ke).occurred_at,e.site.time_zone)]),y(we,Ee)});var Me=c(se,2);{var Be=we=>{var ke=Ya(),Ee=g(ke,!0);T(xe=>d(Ee,xe),[()=>h("source-signals-more",{count:ue(s(ee).length-z)})]),y(we,ke)};U(Me,we=>{s(ee).length>z&&we(Be)})}T(we=>{he(ut,"data-signals",s(C).id),d(J,we)},[()=>h("source-signals",{count:ue(s(ee).length)})]),y(Pe,Ve)};U(Oa,Pe=>{s(ee).length>0&&Pe(ua)})}T((Pe,Ve,ht,ut,xt,J,se)=>{he(le,"data-source",s(C).id),ge=Re(le,1,"svelte-1066faq",null,ge,{found:s(C).findings.length>0}),d(Ae,Pe),d(Ne,Ve),d(tt,ht),d(nn,ut),d(qt,xt),d(Cn,J),d(mn,se)},[()=>ft(e.site.sources,s(C).id),()=>v(s(C)),()=>ue(s(C).last_hour.readings),()=>l(i(s(C).last_hour,n)),()=>l(i(s(C).last_hour,a)),()=>l(o(s(C).last_hour)),()=>_(s(C))]),y(fe,re)});var D=c(x,2),ae=g(D,!0);T((fe,C,ee,re,le,ge,be,Ae,ze)=>{d(W,fe),d(ne,C),d(K,ee),d(ie,re),d(de,le),d(j,ge),d(G,be),d(q,Ae),d(ae,ze)},[()=>h("source-label"),()=>h("source-state"),()=>h("source-heard"),()=>h("source-readings"),()=>h("source-missing"),()=>h("source-late"),()=>h("source-rejected"),()=>h("source-age"),()=>h("sources-note",{at:Ke(e.now,e.now,e.site.time_zone)})]),y(M,H)},$$slots:{default:!0}})}qe()}var Ld=N('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),qd=N('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),_s=N('<span class="value svelte-13t3afu"> </span>'),jd=N('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Fd=N('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Ud=N('<span class="label svelte-13t3afu"> </span>'),Hd=N('<span class="value svelte-13t3afu"> </span> <!>',1),Vd=N('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Bd=N('<span class="label strong svelte-13t3afu"> <!></span>'),Wd=N('<span aria-hidden="true">▲</span>'),Kd=N('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),Gd=N('<button class="svelte-13t3afu"> </button>'),Zd=N('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div></header> <!> <!> <!>',1);function Yd(t,e){Le(e,!0);const n=J=>e.view.incidents.filter(se=>se.state===J).length,a=Z(()=>e.view.sources.filter(({up:J,silent:se})=>J!==!1&&!se).length),r=Z(()=>e.view.sources.filter(({findings:J})=>J.length>0).length),i=Z(()=>n("unacknowledged")),l=Z(()=>n("acknowledged")),o=Z(()=>n("returned_unacknowledged")),u=Z(()=>e.view.plans_pending[0]),f=J=>J.state==="unacknowledged"&&$i(J)==="bad",v=Z(()=>e.view.incidents.some(f)?"bad":"warn"),_=J=>[...J?.stages??[]].filter(({met:se})=>se!==null).sort((se,ve)=>(se.met??1)-(ve.met??1))[0],m=Z(()=>_(Mi(e.view))),w=Z(()=>_(e.view.plan_trials.find(({version:J})=>J===s(u)?.version))?.met??1),S=Z(()=>ka(s(m)?.met??1));let P=pe(!1),z=pe(!1),A=pe(!1);const R={ru:"RU",kk:"KK",en:"EN"};var I=Zd(),L=Te(I);let p;var M=b(L),$=b(M),H=g($,!0),x=c($,2),E=b(x);{var B=J=>{var se=gt();T(ve=>d(se,ve),[()=>h("mode-demo",{speed:ue(e.view.speed)})]),y(J,se)},te=J=>{var se=gt();T((ve,Me)=>d(se,`${ve??""} ×${Me??""}`),[()=>h("mode-replay"),()=>ue(e.view.speed)]),y(J,se)},W=J=>{var se=gt();T(ve=>d(se,ve),[()=>h("mode-live")]),y(J,se)};U(E,J=>{e.view.mode==="demo"?J(B):e.view.mode==="replay"?J(te,1):J(W,-1)})}var V=c(M,2),ne=b(V),Y=g(ne),K=c(ne,2),Q=g(K,!0),ie=c(K,2),oe=g(ie),de=c(V,2),k=b(de),j=g(k,!0),O=c(k,2);{var G=J=>{var se=qd(),ve=Te(se),Me=g(ve,!0),Be=c(ve,2),we=g(Be,!0),ke=c(Be,2);{var Ee=xe=>{var Fe=Ld(),pt=g(Fe,!0);T(Et=>d(pt,Et),[()=>h("forecast-open")]),Ze("click",Fe,()=>ce(z,!0)),y(xe,Fe)};U(ke,xe=>{e.view.forecast&&xe(Ee)})}T((xe,Fe)=>{d(Me,xe),d(we,Fe)},[()=>Ye(e.view.shift.name),()=>h("shift-left",{span:lt(Na(e.now,e.view.shift.end))})]),y(J,se)},F=J=>{var se=_s(),ve=g(se,!0);T(Me=>d(ve,Me),[()=>h("shift-none")]),y(J,se)};U(O,J=>{e.view.shift?J(G):J(F,-1)})}var q=c(de,2),X=b(q),D=g(X,!0),ae=c(X,2);{var fe=J=>{var se=Hd(),ve=Te(se),Me=g(ve,!0),Be=c(ve,2);{var we=Ee=>{var xe=Fd(),Fe=b(xe);{var pt=rt=>{var zt=gt();T(jt=>d(zt,jt),[()=>h("plan-trial-good",{chance:fn(s(m).met??1)})]),y(rt,zt)},Et=rt=>{var zt=jd(),jt=Te(zt),Ft=b(jt),jn=g(Ft,!0),Pa=c(Ft),Ca=c(jt);T((Da,Ci)=>{d(jn,Bt.warn),d(Pa,` ${Da??""}`),d(Ca,` ${Ci??""}`)},[()=>fn(s(m).met??1),()=>h("plan-trial-poor",{stage:ft(e.site.stages,s(m).id)})]),y(rt,zt)};U(Fe,rt=>{s(S)==="plain"?rt(pt):rt(Et,-1)})}T(()=>{he(xe,"title",e.view.plan.author),he(xe,"data-trial",s(S))}),Ze("click",xe,()=>ce(P,!0)),y(Ee,xe)},ke=Ee=>{var xe=Ud(),Fe=g(xe,!0);T(()=>d(Fe,e.view.plan.author)),y(Ee,xe)};U(Be,Ee=>{s(m)?Ee(we):Ee(ke,-1)})}T(Ee=>{he(ve,"title",e.view.plan.reason),d(Me,Ee)},[()=>h("plan-version",{version:String(e.view.plan.version),at:Ke(e.view.plan.effective_at,e.now,e.site.time_zone)})]),y(J,se)},C=J=>{var se=_s(),ve=g(se,!0);T(Me=>d(ve,Me),[()=>h("plan-none")]),y(J,se)};U(ae,J=>{e.view.plan.version>0?J(fe):J(C,-1)})}var ee=c(ae,2);{var re=J=>{var se=Bd(),ve=b(se),Me=c(ve);{var Be=ke=>{var Ee=Vd(),xe=b(Ee),Fe=b(xe),pt=g(Fe,!0),Et=c(Fe);T(rt=>{d(pt,Bt.warn),d(Et,` ${rt??""}`)},[()=>fn(s(w))]),Ze("click",Ee,()=>ce(P,!0)),y(ke,Ee)},we=Z(()=>ka(s(w))!=="plain");U(Me,ke=>{s(we)&&ke(Be)})}T(ke=>{he(se,"title",s(u).reason),d(ve,`${ke??""} `)},[()=>h("plan-next",{version:String(s(u).version),at:Ke(s(u).effective_at,e.now,e.site.time_zone)})]),y(J,se)};U(ee,J=>{s(u)&&J(re)})}var le=c(q,2),ge=b(le),be=g(ge,!0),Ae=c(ge,2);let ze;var Oe=b(Ae);{var Ge=J=>{var se=Wd();y(J,se)};U(Oe,J=>{s(a)<e.view.sources.length&&J(Ge)})}var et=c(Oe),ot=c(Ae,2),at=b(ot);{var Ne=J=>{var se=Kd(),ve=b(se),Me=g(ve,!0),Be=c(ve);T(we=>{d(Me,Bt.warn),d(Be,` ${we??""}`)},[()=>h("sources-ailing",{n:s(r),count:String(s(r))})]),y(J,se)},je=J=>{var se=gt();T(ve=>d(se,ve),[()=>h("sources-detail")]),y(J,se)};U(at,J=>{s(r)>0?J(Ne):J(je,-1)})}var tt=c(le,2),vt=b(tt),nn=g(vt,!0),Lt=c(vt,2),qt=b(Lt),gn=c(b(qt)),Cn=c(qt,2),Dn=c(b(Cn)),mn=c(Lt,2);let an;var Ln=g(mn),qn=c(tt,2),Kt=b(qn);$e(Kt,20,()=>bi,J=>J,(J,se)=>{var ve=Gd(),Me=g(ve,!0);T(()=>{he(ve,"lang",se),he(ve,"aria-pressed",In.current===se),d(Me,R[se])}),Ze("click",ve,()=>In.set(se)),y(J,ve)});var pn=c(Kt,2),Oa=g(pn,!0),ua=c(L,2);{var Pe=J=>{Dd(J,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>ce(A,!1)})};U(ua,J=>{s(A)&&J(Pe)})}var Ve=c(ua,2);{var ht=J=>{Ed(J,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>ce(z,!1)})};U(Ve,J=>{s(z)&&J(ht)})}var ut=c(Ve,2);{var xt=J=>{Md(J,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>ce(P,!1)})};U(ut,J=>{s(P)&&J(xt)})}T((J,se,ve,Me,Be,we,ke,Ee,xe,Fe,pt,Et,rt,zt,jt,Ft)=>{p=Re(L,1,"svelte-13t3afu",null,p,{replay:e.view.mode==="replay",doubtful:e.doubtful}),d(H,J),Re(x,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),d(Y,`${se??""} · ${ve??""}`),he(K,"datetime",e.now),he(K,"title",e.site.time_zone),d(Q,Me),d(oe,`${Be??""} · ${e.site.time_zone??""}`),d(j,we),d(D,ke),d(be,Ee),ze=Re(Ae,1,"value svelte-13t3afu",null,ze,{warn:s(a)<e.view.sources.length}),d(et,` ${xe??""}`),d(nn,Fe),Re(qt,1,na(s(i)>0?s(v):""),"svelte-13t3afu"),d(gn,` ${pt??""}`),d(Dn,` ${Et??""}`),an=Re(mn,1,"label svelte-13t3afu",null,an,{strong:s(o)>0}),d(Ln,`◇ ${rt??""}`),he(Kt,"aria-label",zt),he(pn,"aria-label",jt),he(pn,"title",Ft),d(Oa,yn.current==="dark"?"☀":"☾")},[()=>Ye(e.site.name),()=>h("time-label"),()=>hu(e.now,e.site.time_zone),()=>ra(e.now,e.site.time_zone),()=>za(e.now,e.site.time_zone),()=>h("shift-label"),()=>h("plan-label"),()=>h("sources-label"),()=>h("sources-alive",{alive:String(s(a)),all:String(e.view.sources.length)}),()=>h("alarms-label"),()=>h("alarms-new",{n:s(i),count:String(s(i))}),()=>h("alarms-acknowledged",{count:String(s(l))}),()=>h("alarms-returned",{n:s(o),count:String(s(o))}),()=>h("language-label"),()=>h(yn.current==="dark"?"theme-light":"theme-dark"),()=>h(yn.current==="dark"?"theme-light":"theme-dark")]),Ze("click",ot,()=>ce(A,!0)),Ze("click",pn,()=>yn.set(yn.current==="dark"?"light":"dark")),y(t,I),qe()}en(["click"]);class Jd{#e=pe(bt(localStorage.getItem("tizbek.name")??""));get name(){return s(this.#e)}set name(e){ce(this.#e,e,!0)}set(e){this.name=e,localStorage.setItem("tizbek.name",e)}}const kn=new Jd;var Xd=N('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function Qd(t,e){Le(e,!0);var n=Xd(),a=b(n),r=b(a),i=g(r,!0),l=c(r,2),o=c(b(l),1,!0),u=c(l,2),f=c(b(u),1,!0),v=c(u,2),_=c(b(v),1,!0),m=c(v,2),w=c(b(m),1,!0),S=c(m,2),P=c(b(S),1,!0),z=c(S,2),A=c(b(z),1,!0),R=c(z,2),I=c(b(R),1,!0),L=c(R,2),p=c(b(L),1,!0),M=c(L,2),$=g(M,!0),H=c(M,2),x=g(H,!0);T((E,B,te,W,V,ne,Y,K,Q,ie,oe,de)=>{he(n,"aria-label",E),d(i,B),d(o,te),d(f,W),d(_,V),d(w,ne),d(P,Y),d(A,K),d(I,Q),d(p,ie),d($,oe),d(x,de)},[()=>h("legend-title"),()=>h("legend-sign"),()=>h("legend-plan"),()=>h("legend-nominal"),()=>h("legend-marks"),()=>h("legend-target"),()=>h("legend-band"),()=>h("legend-unknown"),()=>h("legend-thirds"),()=>h("legend-drum"),()=>h("legend-clock"),()=>h("legend-done")]),y(t,n),qe()}var ef=N("<p> </p>"),tf=N('<p class="loss svelte-14dy00n"> </p>'),nf=N('<p class="replaces svelte-14dy00n"> </p>'),af=N("<li> <!></li>"),rf=N('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),sf=N('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),lf=N('<button type="submit" class="svelte-14dy00n"> </button>'),of=N('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),uf=N('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),cf=N('<div class="buttons svelte-14dy00n"><!> <button class="svelte-14dy00n"> </button></div>'),df=N('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function ff(t,e){Le(e,!0);let n=pe(!1),a=pe("");const r=Z(()=>e.site.time_zone),i=Z(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),l=Z(()=>$i(e.incident)),o=Z(()=>Tu(e.incident).map(O=>Eu(O,e.view))),u=Z(()=>s(o)[0]),f=Z(()=>s(o).slice(1)),v=Z(()=>e.incident.cleared_at??e.now),_={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},m={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};function w(O){O(s(a).trim()),ce(a,""),ce(n,!1)}function S(O){O.preventDefault(),s(a).trim()!==""&&w(e.oncomment)}var P=df(),z=b(P),A=b(z),R=g(A,!0),I=c(A,2),L=g(I,!0),p=c(z,2);{var M=O=>{var G=ef();let F;var q=g(G,!0);T(X=>{F=Re(G,1,"first svelte-14dy00n",null,F,{over:!s(u).active}),d(q,X)},[()=>is(e.site,s(u),e.now)]),y(O,G)};U(p,O=>{s(u)&&O(M)})}var $=c(p,2);{var H=O=>{var G=tf(),F=g(G,!0);T(q=>d(F,q),[()=>bu(e.site,e.incident.loss)]),y(O,G)};U($,O=>{e.incident.loss&&O(H)})}var x=c($,2),E=b(x),B=g(E,!0),te=c(E),W=c(te);{var V=O=>{var G=gt();T(F=>d(G,` · ${F??""}`),[()=>h("incident-ended",{at:Ke(e.incident.cleared_at,e.now,s(r))})]),y(O,G)};U(W,O=>{e.incident.cleared_at&&O(V)})}var ne=c(x,2);{var Y=O=>{var G=nf(),F=g(G,!0);T(q=>d(F,q),[()=>h("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:Ke(e.incident.replaces.since,e.now,s(r))})]),y(O,G)};U(ne,O=>{e.incident.replaces&&O(Y)})}var K=c(ne,2);{var Q=O=>{var G=rf(),F=b(G),q=g(F,!0),X=c(F,2);$e(X,21,()=>s(f),D=>`${D.condition}/${D.subject}`,(D,ae)=>{var fe=af();let C;var ee=b(fe),re=c(ee);{var le=ge=>{var be=gt();T(Ae=>d(be,`· ${Ae??""}`),[()=>h("member-over")]),y(ge,be)};U(re,ge=>{s(ae).active||ge(le)})}T(ge=>{C=Re(fe,1,"svelte-14dy00n",null,C,{over:!s(ae).active}),d(ee,ge)},[()=>is(e.site,s(ae),e.now)]),y(D,fe)}),T(D=>d(q,D),[()=>h("incident-members",{n:s(f).length,count:String(s(f).length)})]),y(O,G)};U(K,O=>{s(f).length>0&&O(Q)})}var ie=c(K,2);$e(ie,17,()=>e.incident.notes,li,(O,G)=>{var F=sf(),q=b(F),X=g(q),D=c(q);T((ae,fe)=>{d(X,`${ae??""} ${s(G).by??""}`),d(D,`${fe??""}${s(G).comment?`: ${s(G).comment}`:""}`)},[()=>Ke(s(G).at,e.now,s(r)),()=>s(G).acknowledges?` · ${h("incident-acknowledged")}`:""]),y(O,F)});var oe=c(ie,2);{var de=O=>{var G=of(),F=b(G),q=c(F,2);{var X=D=>{var ae=lf(),fe=g(ae,!0);T((C,ee)=>{ae.disabled=C,d(fe,ee)},[()=>e.pending||s(a).trim()==="",()=>h("comment-send")]),y(D,ae)};U(q,D=>{s(i)||D(X)})}T((D,ae)=>{he(F,"placeholder",D),he(F,"aria-label",ae)},[()=>h("comment-placeholder"),()=>h("comment")]),ya("submit",G,S),gi(F,()=>s(a),D=>ce(a,D)),y(O,G)};U(oe,O=>{s(n)&&O(de)})}var k=c(oe,2);{var j=O=>{var G=cf(),F=b(G);{var q=ae=>{var fe=uf(),C=b(fe);T(ee=>{fe.disabled=e.pending,d(C,`${ee??""} `)},[()=>h(e.pending?"acknowledging":"acknowledge")]),Ze("click",fe,()=>w(e.onacknowledge)),y(ae,fe)};U(F,ae=>{s(i)&&ae(q)})}var X=c(F,2),D=g(X,!0);T(ae=>{he(X,"aria-expanded",s(n)),d(D,ae)},[()=>h("comment")]),Ze("click",X,()=>ce(n,!s(n))),y(O,G)};U(k,O=>{e.view.mode!=="replay"&&O(j)})}T((O,G,F)=>{Re(P,1,`${s(l)??""} ${e.incident.state??""}`,"svelte-14dy00n"),he(P,"data-incident",e.incident.id),he(P,"data-state",e.incident.state),d(R,m[e.incident.state]),d(L,O),d(B,G),d(te,` ${F??""}`)},[()=>h("incident-cause",{cause:ku(e.site,e.incident)}),()=>h(_[e.incident.state]),()=>h("incident-since",{at:Ke(e.incident.raised_at,e.now,s(r)),span:lt(Na(e.incident.raised_at,s(v)))})]),y(t,P),qe()}en(["click"]);var vf=N('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function hf(t,e){Le(e,!0);let n=pe(bt(kn.name)),a;Aa(()=>a.showModal());function r(I){I.preventDefault(),s(n).trim()!==""&&e.named(s(n).trim())}var i=vf(),l=b(i),o=b(l),u=g(o,!0),f=c(o,2),v=g(f,!0),_=c(f,2),m=c(_,2),w=g(m,!0),S=c(m,2),P=b(S),z=g(P,!0),A=c(P,2),R=g(A,!0);mi(i,I=>a=I,()=>a),T((I,L,p,M,$,H)=>{d(u,I),d(v,L),d(w,p),P.disabled=M,d(z,$),d(R,H)},[()=>h("name-title"),()=>h("name-field"),()=>h("name-hint"),()=>s(n).trim()==="",()=>h("name-save"),()=>h("cancel")]),ya("cancel",i,()=>e.named(null)),ya("submit",l,r),gi(_,()=>s(n),I=>ce(n,I)),Ze("click",A,()=>e.named(null)),y(t,i),qe()}en(["click"]);var _f=N('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),gf=N('<p class="error svelte-wxtk5e" role="alert"> </p>'),mf=N('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),pf=N('<li class="svelte-wxtk5e"><!></li>'),wf=N('<p class="rest svelte-wxtk5e"> </p>'),bf=N('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function yf(t,e){Le(e,!0);const n=5,a={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},r=Z(()=>[...e.view.incidents].sort((k,j)=>a[k.state]-a[j.state]||k.id-j.id)),i=Z(()=>s(r).slice(0,n)),l=Z(()=>s(r).length-s(i).length),o=Z(()=>e.view.stages.some(({state:k})=>k==="unknown"));let u=pe(null),f=pe(bt([])),v=pe("");function _(k){kn.name?k(kn.name):ce(u,k,!0)}async function m(k,j){ce(f,[...s(f),k],!0),ce(v,"");try{return await j,!0}catch(O){return ce(v,h("refused",{error:O instanceof Error?O.message:String(O)}),!0),!1}finally{ce(f,s(f).filter(O=>O!==k),!0)}}function w(k,j){_(O=>{m(k.id,Zc(k.id,O,j))})}function S(k,j){_(O=>{m(k.id,Yc(k.id,O,j))})}const P=k=>k.state==="unacknowledged"||k.state==="returned_unacknowledged";function z(k){if(k.code!=="KeyA"||k.ctrlKey||k.metaKey||k.altKey||k.repeat||s(u)||k.target instanceof Element&&k.target.closest("input, textarea, dialog")||e.view.mode==="replay")return;const j=s(r).find(P);j&&k.preventDefault(),j&&!s(f).includes(j.id)&&w(j,"")}function A(k){const j=s(u);ce(u,null),k!==null&&(kn.set(k),j?.(k))}var R=bf();ya("keydown",ar,z);var I=Te(R),L=b(I),p=b(L),M=g(p,!0),$=c(p,2);{var H=k=>{var j=_f(),O=b(j),G=c(O),F=g(G,!0);T((q,X)=>{d(O,`${q??""} `),d(F,X)},[()=>h("name-current",{name:kn.name}),()=>h("name-change")]),Ze("click",G,()=>ce(u,()=>{})),y(k,j)};U($,k=>{kn.name&&k(H)})}var x=c(L,2);{var E=k=>{var j=gf(),O=g(j);T(()=>d(O,`■ ${s(v)??""}`)),y(k,j)};U(x,k=>{s(v)&&k(E)})}var B=c(x,2);let te;var W=b(B);{var V=k=>{var j=mf(),O=b(j),G=g(O,!0),F=c(O,3);{var q=X=>{var D=gt();T(ae=>d(D,ae),[()=>h(s(o)?"incidents-none-blind":"incidents-none-more")]),y(X,D)};U(F,X=>{e.doubtful||X(q)})}T(X=>d(G,X),[()=>h("incidents-none")]),y(k,j)};U(W,k=>{s(i).length===0&&k(V)})}var ne=c(W,2);$e(ne,21,()=>s(i),k=>k.id,(k,j)=>{var O=pf(),G=b(O);{let F=Z(()=>s(f).includes(s(j).id));ff(G,{get site(){return e.site},get view(){return e.view},get incident(){return s(j)},get now(){return e.now},get pending(){return s(F)},onacknowledge:q=>w(s(j),q),oncomment:q=>S(s(j),q)})}y(k,O)});var Y=c(ne,2);{var K=k=>{var j=wf(),O=g(j,!0);T(G=>d(O,G),[()=>h("incidents-rest",{n:s(l),count:String(s(l))})]),y(k,j)};U(Y,k=>{s(l)>0&&k(K)})}var Q=c(B,2);{var ie=k=>{Qd(k,{})};U(Q,k=>{s(r).length<=3&&k(ie)})}var oe=c(I,2);{var de=k=>{hf(k,{named:A})};U(oe,k=>{s(u)&&k(de)})}T((k,j)=>{he(I,"aria-label",k),d(M,j),te=Re(B,1,"list svelte-wxtk5e",null,te,{roomy:s(i).length<=2})},[()=>h("incidents-title"),()=>h("incidents-title")]),y(t,R),qe()}en(["click"]);var kf=N('<span aria-hidden="true">■</span> ',1),xf=N('<div role="alert"><!></div>');function Ef(t,e){Le(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,a=Z(()=>Se.lost?h("link-lost",{at:ra(Se.heardAt,n)}):Se.frozen?h("link-frozen",{at:ra(Se.movedAt,n)}):"");var r=xf();let i;var l=b(r);{var o=u=>{var f=kf(),v=c(Te(f));T(()=>d(v,` ${s(a)??""}`)),y(u,f)};U(l,u=>{s(a)&&u(o)})}T(()=>i=Re(r,1,"bar svelte-1gd3r34",null,i,{shown:s(a)!==""})),y(t,r),qe()}var Sf=N('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),Tf=N('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),Af=N('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function Mf(t,e){Le(e,!0);const n=Z(()=>new Map(e.view.stages.map(q=>[q.id,q]))),a=Z(()=>new Map(e.view.buffers.map(q=>[q.id,q])));var r=Af(),i=b(r),l=b(i),o=b(l),u=b(o),f=g(u,!0),v=c(u),_=g(v,!0),m=c(v),w=g(m,!0),S=c(m),P=g(S),z=c(S),A=g(z),R=c(z),I=g(R),L=c(R),p=g(L),M=c(L),$=g(M),H=c(M),x=g(H,!0),E=c(l);$e(E,21,()=>e.site.stages,q=>q.id,(q,X)=>{const D=Z(()=>s(n).get(s(X).id)),ae=Z(()=>s(D)&&s(D).state!=="unknown");var fe=Sf(),C=b(fe),ee=g(C),re=c(C),le=g(re,!0),ge=c(re),be=g(ge,!0),Ae=c(ge),ze=g(Ae,!0),Oe=c(Ae),Ge=g(Oe,!0),et=c(Oe),ot=g(et,!0),at=c(et),Ne=g(at,!0),je=c(at),tt=g(je,!0),vt=c(je),nn=g(vt,!0);T((Lt,qt,gn,Cn,Dn,mn,an,Ln,qn,Kt)=>{d(ee,`${Lt??""}${qt??""}`),d(le,gn),d(be,Cn),d(ze,Dn),d(Ge,mn),d(ot,an),d(Ne,Ln),d(tt,qn),d(nn,Kt)},[()=>Ye(s(X).name),()=>e.view.drum?.stage===s(X).id?` · ${h("drum-mark")}`:"",()=>s(D)?ki(s(D)):h("stage-unknown"),()=>s(D)?xi(s(D)):"—",()=>s(ae)&&s(D).rate!==null?dr(s(D).rate):"—",()=>s(D)?dr(s(D).planned_rate):"—",()=>s(ae)?ue(s(D).actual):"—",()=>s(D)?ue(s(D).planned):"—",()=>s(D)?.end?Ia(s(D).end.done):"—",()=>s(D)?.end&&s(D).end.met!==null?fn(s(D).end.met):"—"]),y(q,fe)});var B=c(i,2),te=b(B),W=b(te),V=b(W),ne=g(V,!0),Y=c(V),K=g(Y),Q=c(Y),ie=g(Q),oe=c(Q,2),de=g(oe),k=c(oe),j=g(k,!0),O=c(k),G=g(O,!0),F=c(te);$e(F,21,()=>e.site.buffers,q=>q.id,(q,X)=>{const D=Z(()=>s(a).get(s(X).id));var ae=Tf(),fe=b(ae),C=g(fe,!0),ee=c(fe),re=g(ee,!0),le=c(ee),ge=g(le,!0),be=c(le),Ae=g(be,!0),ze=c(be),Oe=g(ze,!0),Ge=c(ze),et=g(Ge,!0),ot=c(Ge),at=g(ot,!0);T((Ne,je,tt,vt,nn,Lt,qt)=>{d(C,Ne),d(re,je),d(ge,tt),d(Ae,vt),d(Oe,nn),d(et,Lt),d(at,qt)},[()=>Ye(s(X).name),()=>s(D)?ue(s(D).level):"—",()=>s(D)?ue(s(D).sigma):"—",()=>s(D)?ue(s(D).level/s(X).capacity*100):"—",()=>s(D)&&s(D).net!==null?Qt(s(D).net):"—",()=>s(D)?Si(s(X),s(D).level,$r(s(X),s(D),e.view.incidents),e.now,e.site.time_zone):h("stage-unknown"),()=>s(D)?.zone?Ti(s(D).zone):"—"]),y(q,ae)}),T((q,X,D,ae,fe,C,ee,re,le,ge,be,Ae,ze,Oe,Ge,et,ot,at,Ne,je,tt,vt)=>{d(f,q),d(_,X),d(w,D),d(P,`${ae??""}, ${fe??""}`),d(A,`${C??""}, ${ee??""}`),d(I,`${re??""}, ${le??""}`),d(p,`${ge??""}, ${be??""}`),d($,`${Ae??""}, ${ze??""}`),d(x,Oe),d(ne,Ge),d(K,`${et??""}, ${ot??""}`),d(ie,`±, ${at??""}`),d(de,`${Ne??""}, ${je??""}`),d(j,tt),d(G,vt)},[()=>h("stage-label"),()=>h("state-label"),()=>h("lag-label"),()=>h("rate-label"),()=>Yn(e.site),()=>h("planned-label"),()=>Yn(e.site),()=>h("actual-label"),()=>De(e.site),()=>h("planned-label"),()=>De(e.site),()=>h("end-title"),()=>De(e.site),()=>h("plan-trial-chance"),()=>h("buffer-label"),()=>h("level-label"),()=>De(e.site),()=>De(e.site),()=>h("net-label"),()=>Yn(e.site),()=>h("clock-label"),()=>h("zone-label")]),y(t,r),qe()}var $f=N('<div class="veil hatched svelte-1n46o8q"></div>'),zf=N('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),Nf=N('<p class="waiting svelte-1n46o8q" role="status"> </p>');function If(t,e){Le(e,!0);let n=pe(!1);Se.start(),Aa(()=>{document.documentElement.lang=In.current,document.documentElement.dataset.theme=yn.current,document.title=Se.site?`${Ye(Se.site.name)} · Tizbek`:"Tizbek"});const a=Z(()=>Se.lost||Se.frozen);var r=dn(),i=Te(r);{var l=u=>{var f=zf(),v=b(f);Yd(v,{get site(){return Se.site},get view(){return Se.view},get now(){return Se.now},get doubtful(){return s(a)}});var _=c(v,2);Ef(_,{});var m=c(_,2);let w;var S=b(m);{var P=p=>{Mf(p,{get site(){return Se.site},get view(){return Se.view},get now(){return Se.now}})},z=p=>{Bc(p,{get site(){return Se.site},get view(){return Se.view},get now(){return Se.now}})};U(S,p=>{s(n)?p(P):p(z,-1)})}var A=c(S,2);yf(A,{get site(){return Se.site},get view(){return Se.view},get now(){return Se.now},get doubtful(){return s(a)}});var R=c(A,2);{var I=p=>{var M=$f();y(p,M)};U(R,p=>{s(a)&&p(I)})}var L=c(m,2);gd(L,{get site(){return Se.site},get mode(){return Se.view.mode},get asTable(){return s(n)},set asTable(p){ce(n,p,!0)}}),T(()=>w=Re(m,1,"svelte-1n46o8q",null,w,{doubtful:s(a)})),y(u,f)},o=u=>{var f=Nf(),v=g(f,!0);T(_=>d(v,_),[()=>Se.error?h("link-refused",{error:Se.error}):h("loading")]),y(u,f)};U(i,u=>{Se.site&&Se.view?u(l):u(o,-1)})}y(t,r),qe()}const Pi=document.getElementById("page");if(!Pi)throw new Error("index.html has no #page");lo(If,{target:Pi});
